class NoteCard extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<p>${localStorage.getItem('note')}</p>`; // expect: frontend/dangerous-html
  }
}
customElements.define('note-card', NoteCard);

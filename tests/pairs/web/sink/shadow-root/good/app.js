class NoteCard extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<p></p>';
    root.querySelector('p').textContent = localStorage.getItem('note');
  }
}
customElements.define('note-card', NoteCard);

class Card extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>p{}</style><img src="${this.getAttribute('src')}">`;
  }
}
customElements.define('my-card', Card);

class View {
  #html = '';
  async load() {
    this.#html = await (await fetch('https://api.example.org/view')).text();
    this.show();
  }
  show() {
    document.querySelector('#view').textContent = this.#html;
  }
}
new View().load();

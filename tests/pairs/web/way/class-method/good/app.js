const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
class View {
  draw(html) {
    out.textContent = html;
  }
  start() {
    this.draw(q);
  }
}
new View().start();

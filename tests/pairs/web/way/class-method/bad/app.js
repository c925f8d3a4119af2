const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
class View {
  draw(html) {
    out.innerHTML = html; // expect: frontend/dangerous-html
  }
  start() {
    this.draw(q);
  }
}
new View().start();

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
class View {
  html = '';
  set(x) {
    this.html = '<b>' + q + x;
  }
  draw() {
    out.innerHTML = this.html; // expect: frontend/dangerous-html
  }
}
export { View };

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
class View {
  html = '';
  set(x) {
    this.html = DOMPurify.sanitize(q + x);
  }
  draw() {
    out.innerHTML = this.html;
  }
}
export { View };

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function show(html = q) {
  out.innerHTML = html; // expect: frontend/dangerous-html
}
show();
export {};

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function show(text) {
  if (!/^[a-z0-9]+$/.test(text)) return;
  text = decodeURIComponent(location.hash);
  out.innerHTML = text; // expect: frontend/dangerous-html
}
show(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function show(text) {
  if (!/^[a-z0-9]+$/.test(text)) return;
  out.innerHTML = text;
}
show(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function escape(s) {
  const div = document.createElement('div');
  div.textContent = s;
  return div.innerHTML;
}
out.innerHTML = escape(q);
export {};

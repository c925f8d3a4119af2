const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function escape(s) {
  return s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
out.innerHTML = escape(q);

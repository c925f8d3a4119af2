const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function typed(size) {
  if (typeof size !== 'number') return;
  out.innerHTML = size;
}
function whole(size) {
  if (!Number.isInteger(size)) return;
  out.innerHTML = size;
}
typed(JSON.parse(q));
whole(JSON.parse(q));
const [width, height] = q.split('x').map(Number);
out.innerHTML = `${width} x ${height}`;

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function typed(size) {
  if (typeof size !== 'string') return;
  out.innerHTML = size;  // expect: frontend/dangerous-html
}
typed(JSON.parse(q));
const [width, height] = q.split('x').map(decodeURIComponent);
out.innerHTML = `${width} x ${height}`;  // expect: frontend/dangerous-html

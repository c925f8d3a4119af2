const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const MAP = { a: 'b' };
out.innerHTML = q.replace(/[ab]/g, (c) => MAP[c]); // expect: frontend/dangerous-html

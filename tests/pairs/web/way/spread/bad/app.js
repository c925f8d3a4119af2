const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const all = { kind: 'x', ...JSON.parse(q) };
out.innerHTML = all.body; // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const rows = [];
rows.push('<li>' + q);
out.innerHTML = rows.join(''); // expect: frontend/dangerous-html

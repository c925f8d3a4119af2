const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const rows = [];
rows.push('<li>' + q.length);
out.innerHTML = rows.join('');

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
let html = '';
for (const x of q.split(',')) html += '<li>' + x.length;
out.innerHTML = html;

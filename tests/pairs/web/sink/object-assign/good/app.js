const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
Object.assign(out, { className: 'note', textContent: q });

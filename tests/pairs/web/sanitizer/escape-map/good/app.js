const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
out.innerHTML = q.replace(/[&<>]/g, (c) => MAP[c]);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q.replace(/[^a-z0-9 ]/gi, '');
out.innerHTML = q.replace(/[<|>]/g, '');

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = JSON.parse(q).length;

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const parts = ['<b>', '</b>'];
out.innerHTML = parts[1];
console.log(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
let html = q;
html = '<b>fixed</b>';
out.innerHTML = html;

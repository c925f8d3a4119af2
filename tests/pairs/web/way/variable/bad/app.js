const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
let html = '';
html = q;
out.innerHTML = html; // expect: frontend/dangerous-html

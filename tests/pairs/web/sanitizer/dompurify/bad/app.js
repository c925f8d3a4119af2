const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q; // expect: frontend/dangerous-html

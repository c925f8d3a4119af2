const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q + 1; // expect: frontend/dangerous-html

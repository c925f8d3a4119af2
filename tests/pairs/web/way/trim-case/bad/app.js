const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q.trim().toLowerCase(); // expect: frontend/dangerous-html

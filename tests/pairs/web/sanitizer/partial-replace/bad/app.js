const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q.replace(/<script>/g, ''); // expect: frontend/dangerous-html

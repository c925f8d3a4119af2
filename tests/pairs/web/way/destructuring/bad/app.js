const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const { body } = JSON.parse(q);
out.innerHTML = body; // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const parts = ['<b>', q];
out.innerHTML = parts[1]; // expect: frontend/dangerous-html

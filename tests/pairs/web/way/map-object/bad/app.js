const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const cache = new Map();
cache.set('a', q);
out.innerHTML = cache.get('a'); // expect: frontend/dangerous-html

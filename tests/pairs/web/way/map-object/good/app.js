const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const cache = new Map();
cache.set('a', '<b>own</b>');
out.innerHTML = cache.get('a');
console.log(q);

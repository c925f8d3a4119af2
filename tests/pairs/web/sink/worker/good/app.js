const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
new Worker('./worker.js', { name: text });

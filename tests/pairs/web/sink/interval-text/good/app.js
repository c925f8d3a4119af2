const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
setInterval(console.log, 10, text);

const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
setTimeout(() => console.log(text), 10);

const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
setTimeout(text, 10); // expect: frontend/code-injection

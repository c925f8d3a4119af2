const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
new Function('a', text)(1); // expect: frontend/code-injection

const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
eval(text); // expect: frontend/code-injection

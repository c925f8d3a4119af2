const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
import(text); // expect: frontend/code-injection

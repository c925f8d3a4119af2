const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
document.querySelector('iframe').srcdoc = text; // expect: frontend/dangerous-html

const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
window.open(text); // expect: frontend/script-url

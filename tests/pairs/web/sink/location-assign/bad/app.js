const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
location.assign(text); // expect: frontend/script-url

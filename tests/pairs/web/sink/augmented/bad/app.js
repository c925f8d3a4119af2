const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
out.innerHTML += '<li>' + text; // expect: frontend/dangerous-html

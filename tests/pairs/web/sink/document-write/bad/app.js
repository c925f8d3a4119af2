const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
document.write('<p>' + text); // expect: frontend/dangerous-html

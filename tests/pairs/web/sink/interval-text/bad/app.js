const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
setInterval('show(' + text + ')', 10); // expect: frontend/code-injection

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = `<div>${q}</div>`; // expect: frontend/dangerous-html

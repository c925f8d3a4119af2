const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const row = (x) => `<tr><td>${x}</td></tr>`;
out.innerHTML = row(q); // expect: frontend/dangerous-html

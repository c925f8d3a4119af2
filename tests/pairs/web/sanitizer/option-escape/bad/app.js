const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = '<b>' + q + '</b>'; // expect: frontend/dangerous-html

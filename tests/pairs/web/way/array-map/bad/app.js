const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q.split(',').map((x) => `<li>${x}</li>`).join(''); // expect: frontend/dangerous-html

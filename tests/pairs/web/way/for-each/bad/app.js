const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
q.split(',').forEach((x) => {
  out.innerHTML += x; // expect: frontend/dangerous-html
});

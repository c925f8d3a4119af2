const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function load() {
  return new Promise((resolve) => resolve(q));
}
out.innerHTML = await load(); // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
async function load() {
  return q;
}
out.innerHTML = await load(); // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function load() {
  return new Promise((resolve) => resolve('<b>own</b>'));
}
out.innerHTML = await load();
console.log(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
async function load() {
  return '<b>own</b>';
}
out.innerHTML = await load();
console.log(q);

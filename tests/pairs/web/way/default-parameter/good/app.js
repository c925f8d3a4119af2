const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function show(html = '<b>own</b>') {
  out.innerHTML = html;
}
show();
console.log(q);
export {};

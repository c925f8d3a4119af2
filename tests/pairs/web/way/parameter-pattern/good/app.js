const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function show({ html }) {
  out.innerHTML = html;
}
show({ html: '<b>own</b>', name: q });
export {};

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function* parts() {
  yield '<b>';
  yield '</b>';
}
for (const part of parts()) {
  out.insertAdjacentHTML('beforeend', part);
}
out.title = q;

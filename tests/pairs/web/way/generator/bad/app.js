const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function* parts() {
  yield '<b>';
  yield q;
}
for (const part of parts()) {
  out.insertAdjacentHTML('beforeend', part); // expect: frontend/dangerous-html
}

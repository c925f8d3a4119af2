const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function pass(s) {
  const div = document.createElement('div');
  div.innerHTML = s; // expect: frontend/dangerous-html
  return div.innerHTML;
}
pass(q);
export {};

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function pass(s) {
  return s.replace(/a/g, 'b');
}
out.innerHTML = pass(q); // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function show(text) {
  if (/[a-z]/.test(text)) {
    out.innerHTML = text; // expect: frontend/dangerous-html
  }
}
show(q);

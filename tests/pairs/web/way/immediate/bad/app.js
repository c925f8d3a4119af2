const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
((html) => {
  out.innerHTML = html; // expect: frontend/dangerous-html
})(q);

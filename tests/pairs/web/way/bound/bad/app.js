const out = document.getElementById('out');
function show(text) {
  out.innerHTML = text; // expect: frontend/dangerous-html
}
const later = show.bind(null, location.search.slice(1));
document.querySelector('button').addEventListener('click', later);

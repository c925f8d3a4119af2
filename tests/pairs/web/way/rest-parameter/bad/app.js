const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function show(place, ...parts) {
  place.innerHTML = parts.join(' '); // expect: frontend/dangerous-html
}
show(out, 'found', q);

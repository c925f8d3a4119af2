const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function show(place, ...parts) {
  place.innerHTML = parts.join(' ');
  place.title = q;
}
show(out, 'found', 'nothing');

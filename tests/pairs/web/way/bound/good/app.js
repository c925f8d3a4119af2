const out = document.getElementById('out');
function show(text) {
  out.innerHTML = text;
}
const later = show.bind(null, '<p>none</p>');
later();

const out = document.getElementById('out');
function show(title, text) {
  out.innerHTML = `<h1>${title}</h1>${text}`;
}
show.apply(null, ['News', encodeURIComponent(location.hash)]);

const out = document.getElementById('out');
function show(title, text) {
  this.innerHTML = `<h1>${title}</h1>${text}`;
}
show.call(out, 'News', '<p>none</p>');

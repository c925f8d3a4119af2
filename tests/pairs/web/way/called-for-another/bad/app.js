const out = document.getElementById('out');
function show(title, text) {
  this.innerHTML = `<h1>${title}</h1>${text}`; // expect: frontend/dangerous-html
}
show.call(out, 'News', decodeURIComponent(location.hash));

const out = document.getElementById('out');
function show(title, text) {
  out.innerHTML = `<h1>${title}</h1>${text}`; // expect: frontend/dangerous-html
}
show.apply(null, ['News', location.hash.slice(1)]);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function unescaped(text) {
  return text.split('&lt;').join('<').split('&amp;').join('&');
}
const spaced = (text) => text.split(' ').join('&nbsp;');
out.innerHTML = unescaped(q);  // expect: frontend/dangerous-html
out.innerHTML = spaced(q);  // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

function escaped(text) {
  let result = '';
  for (const c of text) {
    switch (c) {
      case '<':
        result += '&lt;';
        break;
      case '&':
        result += '&amp;';
        break;
      default:
        result += c;
    }
  }
  return result;
}
const split = (text) => text.split('<').join('&lt;').split('>').join('&gt;');
out.innerHTML = escaped(q);
out.innerHTML = split(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const known = ['one', 'two'];
if (known.includes(q)) {
  out.innerHTML = q;
}
if (['three', 'four'].includes(q)) out.innerHTML = q;

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const PAGES = ['home', 'about'];
const isKnown = (page) => PAGES.includes(page);
function assertKnown(page) {
  if (!isKnown(page)) throw new Error('unknown page');
}
function known(page) {
  if (!PAGES.includes(page)) throw new Error('unknown page');
  return page;
}
function asked(page) {
  if (isKnown(page)) out.innerHTML = page;
}
function demanded(page) {
  assertKnown(page);
  out.innerHTML = page;
}
asked(q);
demanded(q);
out.innerHTML = known(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const PAGES = ['home', 'about'];
const isKnown = (page) => page.length > 0 || PAGES.includes(page);
function assertKnown(page) {
  if (!PAGES.includes(page)) console.warn('unknown page');
}
function asked(page) {
  if (isKnown(page)) out.innerHTML = page;  // expect: frontend/dangerous-html
}
function demanded(page) {
  assertKnown(page);
  out.innerHTML = page;  // expect: frontend/dangerous-html
}
asked(q);
demanded(q);

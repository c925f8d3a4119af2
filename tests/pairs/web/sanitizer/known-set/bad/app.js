const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const PAGES = new Set(['home', 'about']);
const asked = new Set([q]);
function direct(page) {
  if (PAGES.has(page)) return;
  out.innerHTML = page;  // expect: frontend/dangerous-html
}
function byFlag(page) {
  const known = asked.has(page);
  if (known) out.innerHTML = page;  // expect: frontend/dangerous-html
}
function byCase(page) {
  switch (page) {
    case 'home':
      break;
    default:
      out.innerHTML = page;  // expect: frontend/dangerous-html
  }
}
direct(q);
byFlag(q);
byCase(q);

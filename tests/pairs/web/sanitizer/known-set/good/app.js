const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const PAGES = new Set(['home', 'about']);
const ROUTES = { home: '<b>home</b>', about: '<i>about</i>' };
function direct(page) {
  if (!PAGES.has(page)) return;
  out.innerHTML = page;
}
function byFlag(page) {
  const known = Object.keys(ROUTES).includes(page);
  if (known) out.innerHTML = page;
}
function byCase(page) {
  switch (page) {
    case 'home':
    case 'about':
      out.innerHTML = page;
      break;
    default:
      out.textContent = page;
  }
}
direct(q);
byFlag(q);
byCase(q);

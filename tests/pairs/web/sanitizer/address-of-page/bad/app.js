function byOrigin(text) {
  const url = new URL(text, location.href);
  if (url.origin === location.origin) return;
  location.href = url.href;  // expect: frontend/script-url
}
function byPath(text) {
  if (text.startsWith('/')) return;
  location.assign(text);  // expect: frontend/script-url
}
function byScheme(text) {
  if (!text.startsWith('java')) return;
  location.assign(text);  // expect: frontend/script-url
}
const next = new URLSearchParams(location.search).get('next');
byOrigin(next);
byPath(next);
byScheme(next);

function byOrigin(text) {
  const url = new URL(text, location.href);
  if (url.origin !== location.origin) return;
  location.href = url.href;
}
function byProtocol(text) {
  const url = new URL(text, location.href);
  if (!['http:', 'https:'].includes(url.protocol)) return;
  location.href = url.href;
}
function byPath(text) {
  if (!text.startsWith('/')) return;
  location.assign(text);
}
const next = new URLSearchParams(location.search).get('next');
byOrigin(next);
byProtocol(next);
byPath(next);

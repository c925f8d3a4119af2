export function show(html) {
  document.body.title = html;
}

export function show(text) {
  document.body.textContent = text;
}

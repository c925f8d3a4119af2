export function show(text: string) {
  document.body.textContent = text;
}

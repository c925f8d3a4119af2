export function show(html: string) {
  document.body.innerHTML = html; // expect: frontend/dangerous-html
}

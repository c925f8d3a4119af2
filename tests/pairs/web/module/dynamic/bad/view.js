export function show(html) {
  document.body.innerHTML = html; // expect: frontend/dangerous-html
}

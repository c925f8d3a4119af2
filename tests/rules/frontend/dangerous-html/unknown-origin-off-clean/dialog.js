export function dialog(text) {
  const box = document.createElement('dialog');
  box.innerHTML = `<p>${text}</p>`;
  document.body.append(box);
}

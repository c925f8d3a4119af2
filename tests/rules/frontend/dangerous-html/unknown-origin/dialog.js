// Who calls this, and with what, is not in sight.
export function dialog(text) {
  const box = document.createElement('dialog');
  box.innerHTML = `<p>${text}</p>`; // expect: frontend/dangerous-html
  document.body.append(box);
  box.showModal();
}

const out = document.getElementById('out');
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  if (typeof event.source !== 'number') return;
  out.innerHTML = `<b>${event.data}</b>`;  // expect: frontend/dangerous-html
});

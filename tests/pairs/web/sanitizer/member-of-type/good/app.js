const out = document.getElementById('out');
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  if (typeof event.data !== 'number') return;
  out.innerHTML = `<b>${event.data}</b>`;
});

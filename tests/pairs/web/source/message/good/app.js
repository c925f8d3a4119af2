const out = document.getElementById('out');
window.addEventListener('message', (e) => {
  if (e.origin !== 'https://a.example') return;
  out.textContent = e.data;
});

const out = document.getElementById('out');
window.addEventListener('storage', (e) => {
  out.innerHTML = Number(e.newValue);
});

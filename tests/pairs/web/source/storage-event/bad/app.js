const out = document.getElementById('out');
window.addEventListener('storage', (e) => {
  out.innerHTML = e.newValue; // expect: frontend/dangerous-html
});

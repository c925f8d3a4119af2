const out = document.getElementById('out');
window.addEventListener('message', (e) => {
  if (e.origin !== 'https://a.example') return;
  out.innerHTML = e.data; // expect: frontend/dangerous-html
});

const out = document.getElementById('out');
window.addEventListener('hashchange', (e) => {
  out.innerHTML = e.newURL; // expect: frontend/dangerous-html
});

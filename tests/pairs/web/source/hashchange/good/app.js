const out = document.getElementById('out');
window.addEventListener('hashchange', (e) => {
  out.innerHTML = encodeURIComponent(e.newURL);
});

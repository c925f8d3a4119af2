const out = document.getElementById('out');
const params = new URLSearchParams(window.location.search);
out.textContent = params.get('q');

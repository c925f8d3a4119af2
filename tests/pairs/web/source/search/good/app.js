const out = document.getElementById('out');
out.textContent = new URLSearchParams(location.search).get('q');

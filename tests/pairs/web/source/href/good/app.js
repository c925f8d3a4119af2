const out = document.getElementById('out');
out.textContent = location.href.split('#')[1];

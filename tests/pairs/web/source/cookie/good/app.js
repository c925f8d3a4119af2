const out = document.getElementById('out');
out.textContent = document.cookie.split('=')[1];

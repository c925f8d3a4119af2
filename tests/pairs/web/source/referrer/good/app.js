const out = document.getElementById('out');
out.textContent = document.referrer;

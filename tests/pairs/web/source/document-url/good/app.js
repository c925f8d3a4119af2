const out = document.getElementById('out');
out.textContent = document.URL.split("?")[1];

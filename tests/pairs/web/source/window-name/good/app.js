const out = document.getElementById('out');
out.textContent = window.name;

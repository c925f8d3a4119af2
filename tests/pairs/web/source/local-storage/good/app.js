const out = document.getElementById('out');
out.textContent = localStorage.getItem('draft');

const out = document.getElementById('out');
out.textContent = sessionStorage.getItem('draft');

const out = document.getElementById('out');
out.textContent = decodeURIComponent(location.hash.slice(1));

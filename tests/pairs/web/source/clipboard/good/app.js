const out = document.getElementById('out');
out.textContent = await navigator.clipboard.readText();

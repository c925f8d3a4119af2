const out = document.getElementById('out');
const response = await fetch('/news');
out.textContent = await response.text();

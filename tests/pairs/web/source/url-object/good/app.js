const out = document.getElementById('out');
const url = new URL(location.href);
out.textContent = url.searchParams.get('q');

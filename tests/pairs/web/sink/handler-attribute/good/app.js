const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
out.setAttribute('data-x', text);

const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
location.assign(`/n/${text}`);

const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
document.createElement('iframe').setAttribute('title', text);

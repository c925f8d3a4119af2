const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
new Function('a', 'return a')(text);

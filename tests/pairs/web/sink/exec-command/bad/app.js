const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
document.execCommand('insertHTML', false, text); // expect: frontend/dangerous-html

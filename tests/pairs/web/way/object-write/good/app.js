const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const view = {};
view.html = q;
view.text = 'x';
out.innerHTML = view.text;

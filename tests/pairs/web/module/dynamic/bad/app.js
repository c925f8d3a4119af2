const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const view = await import('./view.js');
view.show(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const view = { title: q, count: 1 };
out.innerHTML = view.count;

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const view = {};
view.html = '<b>' + q;
out.innerHTML = view.html; // expect: frontend/dangerous-html

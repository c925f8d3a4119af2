const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q.split(',').reduce((all, x) => all + `<p>${x}`, ''); // expect: frontend/dangerous-html

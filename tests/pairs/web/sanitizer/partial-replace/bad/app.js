const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
out.innerHTML = q.replace(/<script>/g, ''); // expect: frontend/dangerous-html
out.innerHTML = q.replace(/&lt;/g, '<'); // expect: frontend/dangerous-html
out.innerHTML = q.replace(/[^ -~]/g, ''); // expect: frontend/dangerous-html

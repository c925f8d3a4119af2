const out = document.getElementById('out');
const params = new URLSearchParams(window.location.search);
out.innerHTML = params.get('q'); // expect: frontend/dangerous-html

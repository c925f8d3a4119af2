const out = document.getElementById('out');
const url = new URL(location.href);
out.innerHTML = url.searchParams.get('q'); // expect: frontend/dangerous-html

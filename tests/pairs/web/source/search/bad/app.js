const out = document.getElementById('out');
out.innerHTML = new URLSearchParams(location.search).get('q'); // expect: frontend/dangerous-html

const out = document.getElementById('out');
out.innerHTML = location.href.split('#')[1]; // expect: frontend/dangerous-html

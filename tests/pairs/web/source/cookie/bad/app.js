const out = document.getElementById('out');
out.innerHTML = document.cookie.split('=')[1]; // expect: frontend/dangerous-html

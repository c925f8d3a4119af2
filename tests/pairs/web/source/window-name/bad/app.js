const out = document.getElementById('out');
out.innerHTML = window.name; // expect: frontend/dangerous-html

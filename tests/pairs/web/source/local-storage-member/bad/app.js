const out = document.getElementById('out');
out.innerHTML = localStorage.draft; // expect: frontend/dangerous-html

const out = document.getElementById('out');
out.innerHTML = localStorage.getItem('draft'); // expect: frontend/dangerous-html

const out = document.getElementById('out');
out.innerHTML = sessionStorage.getItem('draft'); // expect: frontend/dangerous-html

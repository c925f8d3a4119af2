const out = document.getElementById('out');
out.innerHTML = document.referrer; // expect: frontend/dangerous-html

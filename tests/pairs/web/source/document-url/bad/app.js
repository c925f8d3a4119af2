const out = document.getElementById('out');
out.innerHTML = document.URL.split("?")[1]; // expect: frontend/dangerous-html

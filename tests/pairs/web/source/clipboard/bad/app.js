const out = document.getElementById('out');
out.innerHTML = await navigator.clipboard.readText(); // expect: frontend/dangerous-html

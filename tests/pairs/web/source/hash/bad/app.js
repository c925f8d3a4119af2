const out = document.getElementById('out');
out.innerHTML = decodeURIComponent(location.hash.slice(1)); // expect: frontend/dangerous-html

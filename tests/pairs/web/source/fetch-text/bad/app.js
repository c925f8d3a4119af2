const out = document.getElementById('out');
const response = await fetch('/news');
out.innerHTML = await response.text(); // expect: frontend/dangerous-html

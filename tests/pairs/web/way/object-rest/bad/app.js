const { title, ...rest } = JSON.parse(sessionStorage.getItem('article'));
document.querySelector('h1').textContent = title;
document.querySelector('article').innerHTML = rest.body; // expect: frontend/dangerous-html

const out = document.getElementById('out');
const news = await (await fetch('/news')).json();
out.innerHTML = news.title; // expect: frontend/dangerous-html

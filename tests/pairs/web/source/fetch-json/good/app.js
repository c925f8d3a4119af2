const out = document.getElementById('out');
const news = await (await fetch('/news')).json();
out.textContent = news.title;

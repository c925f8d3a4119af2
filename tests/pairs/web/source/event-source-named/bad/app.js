const out = document.getElementById('out');

const news = new EventSource('/news');
news.addEventListener('headline', (event) => {
  out.innerHTML = event.data; // expect: frontend/dangerous-html
});

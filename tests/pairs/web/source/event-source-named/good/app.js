const out = document.getElementById('out');

const news = new EventSource('/news');
news.addEventListener('headline', (event) => {
  out.textContent = event.data;
});

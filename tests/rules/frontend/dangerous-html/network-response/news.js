async function news() {
  const response = await fetch('https://news.example.org/latest');
  const items = await response.json();
  document.getElementById('news').innerHTML = items.map((item) => `<h2>${item.title}</h2>`).join(''); // expect: frontend/dangerous-html
}

fetch('https://news.example.org/banner')
  .then((response) => response.text())
  .then((banner) => $('#banner').html(banner)); // expect: frontend/dangerous-html

news();

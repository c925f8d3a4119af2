const events = new EventSource('https://feed.example.org/events');
events.addEventListener('message', (event) => {
  document.querySelector('.ticker').innerHTML = event.data; // expect: frontend/dangerous-html
});

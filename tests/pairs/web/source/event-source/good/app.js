const events = new EventSource('https://feed.example.org/events');
events.addEventListener('message', (event) => {
  document.querySelector('.ticker').textContent = event.data;
});

window.addEventListener('message', (e) => { // expect: frontend/message-without-origin
  if (!e.origin.startsWith('https://a.example')) return;
  document.title = e.data;
});

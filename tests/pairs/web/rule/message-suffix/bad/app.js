window.addEventListener('message', (e) => { // expect: frontend/message-without-origin
  if (!e.origin.endsWith('a.example')) return;
  document.title = e.data;
});

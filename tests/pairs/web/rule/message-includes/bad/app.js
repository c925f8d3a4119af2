window.addEventListener('message', (e) => { // expect: frontend/message-without-origin
  if (!e.origin.includes('a.example')) return;
  document.title = e.data;
});

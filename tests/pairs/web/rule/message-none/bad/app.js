window.addEventListener('message', (e) => { // expect: frontend/message-without-origin
  document.title = e.data;
});

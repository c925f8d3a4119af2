window.addEventListener('message', (e) => { // expect: frontend/message-without-origin
  if (!/a\.example/.test(e.origin)) return;
  document.title = e.data;
});

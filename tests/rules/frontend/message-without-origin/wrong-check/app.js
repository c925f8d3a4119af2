window.addEventListener('message', (event) => { // expect: frontend/message-without-origin
  if (!event.origin.includes('app.example')) return;
  document.title = event.data;
});
window.addEventListener('message', (event) => { // expect: frontend/message-without-origin
  if (event.origin.indexOf('https://app.example') !== 0) return;
  document.title = event.data;
});
window.addEventListener('message', (event) => { // expect: frontend/message-without-origin
  if (!event.origin.startsWith('https://app.example')) return;
  document.title = event.data;
});
window.addEventListener('message', ({ origin, data }) => { // expect: frontend/message-without-origin
  if (!origin.endsWith('app.example')) return;
  document.title = data;
});
window.addEventListener('message', (event) => { // expect: frontend/message-without-origin
  if (!/app.example/.test(event.origin)) return;
  document.title = event.data;
});
window.addEventListener('message', (event) => { // expect: frontend/message-without-origin
  if (!'https://app.example'.includes(event.origin)) return;
  document.title = event.data;
});

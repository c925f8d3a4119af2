const ALLOWED = ['https://app.example', 'https://help.example'];
const frame = document.querySelector('iframe');

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://app.example') return;
  document.title = event.data;
});
window.addEventListener('message', ({ origin, data }) => {
  if (ALLOWED.includes(origin)) document.title = data;
});
window.addEventListener('message', (e) => {
  if (e.source !== frame.contentWindow) return;
  document.title = e.data;
});
window.addEventListener('message', (e) => {
  const { origin } = e;
  switch (origin) {
    case 'https://app.example':
      document.title = e.data;
  }
});
window.addEventListener('message', (e) => {
  if (/^https:\/\/app\.example$/.test(e.origin)) document.title = e.data;
});
const worker = new Worker('worker.js');
worker.addEventListener('message', (e) => console.log(e.data));
worker.onmessage = (e) => console.log(e.data);
window.addEventListener('message', () => console.log('something came'));

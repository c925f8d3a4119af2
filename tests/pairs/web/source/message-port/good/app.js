const { port1, port2 } = new MessageChannel();
document.querySelector('iframe').contentWindow.postMessage('init', 'https://w.example.org', [port2]);
port1.onmessage = (event) => {
  document.querySelector('#title').textContent = event.data;
};

const { port1, port2 } = new MessageChannel();
document.querySelector('iframe').contentWindow.postMessage('init', 'https://w.example.org', [port2]);
port1.onmessage = (event) => {
  document.querySelector('#title').innerHTML = event.data; // expect: frontend/dangerous-html
};

const socket = new WebSocket('wss://feed.example.org/live');
function onFrame(event) {
  document.getElementById('status').innerHTML = event.data; // expect: frontend/dangerous-html
}
socket.addEventListener('message', onFrame);

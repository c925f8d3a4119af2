import DOMPurify from 'dompurify';
const socket = new WebSocket('wss://feed.example.org/live');
function onFrame(event) {
  document.getElementById('status').innerHTML = DOMPurify.sanitize(event.data);
}
socket.addEventListener('message', onFrame);

const list = document.querySelector('#feed');
const socket = new WebSocket('wss://feed.example.org/live');
socket.onmessage = (event) => {
  const { body } = JSON.parse(event.data);
  const item = document.createElement('li');
  item.textContent = body;
  list.append(item);
};

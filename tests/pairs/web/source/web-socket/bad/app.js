const list = document.querySelector('#feed');
const socket = new WebSocket('wss://feed.example.org/live');
socket.onmessage = (event) => {
  const { body } = JSON.parse(event.data);
  list.insertAdjacentHTML('beforeend', `<li>${body}</li>`); // expect: frontend/dangerous-html
};

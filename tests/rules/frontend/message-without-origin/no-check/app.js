window.addEventListener('message', (event) => { // expect: frontend/message-without-origin
  document.title = event.data.title;
});

window.onmessage = ({ data }) => { // expect: frontend/message-without-origin
  document.title = data;
};

function receive(e) {
  document.title = e.data;
}
addEventListener('message', receive); // expect: frontend/message-without-origin

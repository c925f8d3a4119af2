const channel = new BroadcastChannel('notes');
channel.onmessage = ({ data }) => {
  document.querySelector('#preview').innerHTML = data.html; // expect: frontend/dangerous-html
};

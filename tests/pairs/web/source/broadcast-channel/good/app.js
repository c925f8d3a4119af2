const channel = new BroadcastChannel('notes');
channel.onmessage = ({ data }) => {
  document.querySelector('#preview').textContent = data.html;
};

const parser = new Worker('parser.js');
parser.onmessage = (event) => {
  document.querySelector('#out').textContent = event.data;
};

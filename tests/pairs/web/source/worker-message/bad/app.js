const parser = new Worker('parser.js');
parser.onmessage = (event) => {
  document.querySelector('#out').innerHTML = event.data; // expect: frontend/dangerous-html
};

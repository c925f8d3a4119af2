window.onmessage = function (event) {
  if (event.origin !== 'https://editor.example.org') return;
  document.querySelector('#out').innerHTML = event.data.html; // expect: frontend/dangerous-html
};

Promise.all([
  fetch('https://api.example.org/a').then((r) => r.text()),
  fetch('https://api.example.org/b').then((r) => r.text()),
]).then(([first, second]) => {
  document.querySelector('#a').innerHTML = first + second; // expect: frontend/dangerous-html
});

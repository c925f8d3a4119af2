Promise.all([
  fetch('https://api.example.org/a').then((r) => r.text()),
  fetch('https://api.example.org/b').then((r) => r.text()),
]).then(([first, second]) => {
  document.querySelector('#a').textContent = first + second;
});

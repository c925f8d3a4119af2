const cache = new Map();
fetch('https://api.example.org/help').then((r) => r.text()).then((text) => cache.set('help', text));
document.querySelector('#help').onclick = () => {
  document.querySelector('#panel').innerHTML = cache.get('help'); // expect: frontend/dangerous-html
};

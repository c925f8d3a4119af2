const cache = new Map();
cache.set('help', '<b>Help</b>');
document.querySelector('#help').onclick = () => {
  document.querySelector('#panel').innerHTML = cache.get('help');
};

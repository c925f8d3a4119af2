const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

class Bus {
  listeners = {};
  on(name, listener) {
    (this.listeners[name] ??= []).push(listener);
  }
  emit(name, value) {
    for (const listener of this.listeners[name] ?? []) listener(value);
  }
}
const bus = new Bus();
bus.on('query', (text) => {
  out.textContent = text;
});
bus.on('count', (text) => {
  out.innerHTML = text;
});
bus.emit('query', q);
bus.emit('count', '<b>3</b>');

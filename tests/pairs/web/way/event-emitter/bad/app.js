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
  out.innerHTML = text; // expect: frontend/dangerous-html
});
bus.emit('query', q);

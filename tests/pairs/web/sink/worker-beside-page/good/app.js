function start(name) {
  new Worker(new URL(name, location.href).href);
}
start('worker.js');

function start(name) {
  new Worker(new URL(name, location.href).href);
}
start('worker.js');
const page = window.location.origin + window.location.pathname;
new Worker(new URL('other.js', page).href);
new Worker(`${location.origin}/third.js`);

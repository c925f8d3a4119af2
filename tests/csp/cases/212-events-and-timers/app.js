document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('b').addEventListener('click', () => { new Image().src = 'https://click.example/c.png'; });
});
window.onload = () => { new Image().src = 'https://onload.example/o.png'; };
setTimeout(function () { new Image().src = 'https://timer.example/t.png'; }, 10);
requestAnimationFrame(() => { new Image().src = 'https://raf.example/r.png'; });
Promise.resolve('https://micro.example/m.png').then((u) => { new Image().src = u; });
new Promise((ok) => setTimeout(() => ok('https://slow.example/s.png'), 5)).then((u) => { new Image().src = u; });
function unused() { new Image().src = 'https://unused.example/u.png'; }
if (location.hash === '#x') new Image().src = 'https://hash.example/h.png';
const i = new Image();
i.onerror = () => { new Image().src = 'https://onerror.example/e.png'; };
i.src = 'https://blocked.example/b.png';

fetch('https://f.example/f').catch(() => {});
const x = new XMLHttpRequest();
x.open('GET', 'https://x.example/x');
x.send();
navigator.sendBeacon('https://b.example/b', 'x');
new EventSource('https://e.example/e');
try { new WebSocket('wss://w.example/w'); } catch (e) { console.log('ws', e.name); }
fetch(new Request('https://r.example/r')).catch(() => {});
fetch(new URL('/p', 'https://u.example')).catch(() => {});

const y = new XMLHttpRequest();
y.open('GET', 'https://sync.example/x', false);
try { y.send(); fetch('https://never.example/'); } catch (e) { fetch('https://caught.example/').catch(() => {}); }
try { new EventSource('https://e.example/e'); fetch('https://after-es.example/').catch(() => {}); } catch (e) { }
try { navigator.sendBeacon('https://b.example/b'); fetch('https://after-beacon.example/').catch(() => {}); } catch (e) { }
try { new WebSocket('wss://w.example/w'); fetch('https://after-ws.example/').catch(() => {}); } catch (e) { }

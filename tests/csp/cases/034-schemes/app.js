for (const u of ['ws://a.example/1', 'wss://a.example/2', 'http://a.example/3', 'https://a.example/4', '/own', 'tauri://localhost/x', 'ipc://localhost/y']) {
  try { u.startsWith('w') ? new WebSocket(u) : fetch(u).catch(() => {}); } catch (e) { console.log(e.name); }
}
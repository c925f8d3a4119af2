window.addEventListener('message', (e) => { 
  if (!e.origin.startsWith('tauri:')) return;
  document.title = e.data;
});

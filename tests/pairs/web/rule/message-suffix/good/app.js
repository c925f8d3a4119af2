window.addEventListener('message', (e) => { 
  if (!e.origin.endsWith('.a.example')) return;
  document.title = e.data;
});

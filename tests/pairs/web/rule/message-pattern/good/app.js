window.addEventListener('message', (e) => { 
  if (!/^https:\/\/a\.example$/.test(e.origin)) return;
  document.title = e.data;
});

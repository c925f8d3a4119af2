window.addEventListener('message', (e) => { 
  if (!['https://a.example'].includes(e.origin)) return;
  document.title = e.data;
});

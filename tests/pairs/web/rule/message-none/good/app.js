window.addEventListener('message', (e) => { 
  if (e.origin !== 'https://a.example') return;
  document.title = e.data;
});

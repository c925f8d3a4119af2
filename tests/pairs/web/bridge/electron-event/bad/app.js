const { ipcRenderer } = require('electron');
ipcRenderer.on('news', (event, html) => {
  document.body.innerHTML = html; // expect: frontend/dangerous-html
});

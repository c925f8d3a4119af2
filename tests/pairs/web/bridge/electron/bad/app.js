const { ipcRenderer } = require('electron');
ipcRenderer.invoke('load').then((html) => {
  document.body.innerHTML = html; // expect: frontend/dangerous-html
});

const { ipcRenderer } = require('electron');
ipcRenderer.invoke('load').then((html) => {
  document.body.textContent = html;
});

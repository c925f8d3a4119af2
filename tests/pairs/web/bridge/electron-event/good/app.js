const { ipcRenderer } = require('electron');
ipcRenderer.on('news', (event, html) => {
  document.body.append(html);
});

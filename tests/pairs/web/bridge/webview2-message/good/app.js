window.chrome.webview.addEventListener('message', (event) => {
  document.body.textContent = event.data;
});

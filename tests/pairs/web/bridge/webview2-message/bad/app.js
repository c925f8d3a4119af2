window.chrome.webview.addEventListener('message', (event) => {
  document.body.innerHTML = event.data; // expect: frontend/dangerous-html
});

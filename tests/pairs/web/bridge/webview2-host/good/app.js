document.body.textContent = await chrome.webview.hostObjects.notes.Load(1);

document.body.innerHTML = await chrome.webview.hostObjects.notes.Load(1); // expect: frontend/dangerous-html

window.webkit.messageHandlers.app.postMessage('start');

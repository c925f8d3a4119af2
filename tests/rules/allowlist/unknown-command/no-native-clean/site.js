// A web site that happens to call a global of another script.
window.dataLayer.push({ event: 'view' });
window.gtag('config', 'X-1');
webui.call('something');

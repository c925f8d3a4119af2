document.body.textContent = await webui.call('load');

document.body.innerHTML = await webui.call('load'); // expect: frontend/dangerous-html

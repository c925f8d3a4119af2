document.body.innerHTML = await saucer.call('load', [1]); // expect: frontend/dangerous-html

document.body.title = await saucer.call('load', [1]);

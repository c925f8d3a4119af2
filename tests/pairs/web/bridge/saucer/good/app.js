document.body.innerHTML = Number(await saucer.exposed.load(1));

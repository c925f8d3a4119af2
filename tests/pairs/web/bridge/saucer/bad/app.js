document.body.innerHTML = await saucer.exposed.load(1); // expect: frontend/dangerous-html

document.body.innerHTML = await Neutralino.filesystem.readFile('x.html'); // expect: frontend/dangerous-html

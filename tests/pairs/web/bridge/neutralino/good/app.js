document.body.textContent = await Neutralino.filesystem.readFile('x.html');

const d = document.implementation.createHTMLDocument('');
d.body.innerHTML = '<p style="a:b" onclick="x()">x</p><img src="https://i.example/x.png">';
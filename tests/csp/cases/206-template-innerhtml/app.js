const t = document.createElement('template');
t.innerHTML = '<p style="a:b" onclick="x()">x</p><img src="https://i.example/x.png"><style>p{}</style>';

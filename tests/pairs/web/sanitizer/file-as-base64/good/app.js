const fs = require('node:fs');
document.body.innerHTML = `<img src="data:;base64,${fs.readFileSync('/tmp/icon', 'base64')}">`;

const fs = require('node:fs');
document.body.innerHTML = `<img src="${fs.readFileSync('/tmp/icon', 'utf8')}">`; // expect: frontend/dangerous-html

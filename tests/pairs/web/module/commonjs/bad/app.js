const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const { show } = require('./view');
show(q);

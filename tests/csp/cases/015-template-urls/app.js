const HOST = 'https://api.example';
const V = 'v1';
fetch(`${HOST}/${V}/items`).catch(() => {});
fetch(HOST + '/plus').catch(() => {});
fetch(['https://joined.example', 'a', 'b'].join('/')).catch(() => {});
const conf = { api: { base: 'https://conf.example' } };
fetch(conf.api.base + '/x').catch(() => {});
for (const p of ['one', 'two']) fetch('https://loop.example/' + p).catch(() => {});
['a', 'b'].forEach((n) => fetch(`https://each.example/${n}`).catch(() => {}));
class Api { constructor(b) { this.b = b; } get(p) { return fetch(this.b + p).catch(() => {}); } }
new Api('https://class.example').get('/m');
const { api: { base } } = conf;
fetch(base).catch(() => {});

const DEBUG = false;
if (DEBUG) new Image().src = 'https://debug.example/d.png';
const env = { prod: true };
new Image().src = env.prod ? 'https://prod.example/p.png' : 'https://dev.example/p.png';
switch ('b') { case 'a': new Image().src = 'https://a.example/'; break; case 'b': new Image().src = 'https://b.example/'; }
for (let n = 0; n < 3; n++) new Image().src = `https://n${n}.example/`;
const list = [{ u: 'https://l1.example/' }, { u: 'https://l2.example/', skip: true }];
list.filter((x) => !x.skip).map((x) => x.u).forEach((u) => { new Image().src = u; });
let s = 'https://s';
s += '.example';
new Image().src = s + '/x.png';
(function (root, factory) { factory(root); })(window, function (r) { r.load = (u) => { new r.Image().src = u; }; });
load('https://umd.example/');
const { a = 'https://default.example/' } = {};
new Image().src = a;
new Image().src = String.raw`https://raw.example/x`;
new Image().src = 'HTTPS://REP.EXAMPLE/x'.toLowerCase().replace('rep', 'replaced');
new Image().src = new URL('sub/i.png', 'https://url.example/base/').href;

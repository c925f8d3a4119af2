const p = trustedTypes.createPolicy('mine', { createHTML: (s) => s, createScriptURL: (s) => s });
const d = document.createElement('div');
d.innerHTML = p.createHTML('<b>x</b>');
try { trustedTypes.createPolicy('other', {}); } catch (e) { console.log(e.name); }
try { trustedTypes.createPolicy('mine', {}); } catch (e) { console.log(e.name); }
const s = document.createElement('script');
s.src = p.createScriptURL('own.js');
document.head.append(s);
try { d.innerHTML = 'plain'; } catch (e) { console.log(e.name); }

trustedTypes.createPolicy('default', { createHTML: (s) => s, createScript: () => null });
const d = document.createElement('div');
d.innerHTML = '<b>x</b>';
try { eval('1'); } catch (e) { console.log(e.name); }
try { document.createElement('script').src = 'x.js'; } catch (e) { console.log(e.name); }

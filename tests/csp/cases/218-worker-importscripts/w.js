importScripts('dep.js', 'https://lib.example/l.js');
onmessage = () => { try { importScripts('https://no.example/n.js'); } catch (e) { console.log(e.name); } };

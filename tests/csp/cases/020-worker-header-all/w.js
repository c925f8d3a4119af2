try { eval('1') } catch (e) {}
fetch('https://w.example/').catch(() => {});
try { importScripts('https://i.example/i.js') } catch (e) {}
setTimeout('1', 1);

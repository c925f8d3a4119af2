try { new Worker('w.js'); new Image().src='x.png'; } catch (e) { console.log(e.name); }
try { new SharedWorker('w.js'); } catch (e) { console.log(e.name); }
try { new Worker(URL.createObjectURL(new Blob(['1']))); } catch (e) { console.log(e.name); }
try { new Worker('data:text/javascript,1'); } catch (e) { console.log(e.name); }
navigator.serviceWorker.register('w.js').catch(() => {});

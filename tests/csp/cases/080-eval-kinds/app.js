try { eval('1') } catch (e) { console.log(e.name); }
try { new Function('return 1')() } catch (e) { console.log(e.name); }
try { Function('a', 'return a') } catch (e) { console.log(e.name); }
setTimeout('console.log(1)', 1);
setInterval('console.log(1)', 1000);
setTimeout(() => {}, 1);
try { (0, eval)('1') } catch (e) { console.log(e.name); }
try { window.eval('2') } catch (e) { console.log(e.name); }
const g = globalThis;
try { g['ev' + 'al']('3') } catch (e) { console.log(e.name); }
eval(5);
try { (async () => {}).constructor('return 1') } catch (e) { console.log(e.name); }
try { [].constructor.constructor('return 1')() } catch (e) { console.log(e.name); }

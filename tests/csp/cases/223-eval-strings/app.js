eval("fetch('https://e1.example/').catch(() => {})");
new Function('u', 'fetch(u).catch(() => {})')('https://e2.example/');
setTimeout("fetch('https://e3.example/').catch(() => {})", 1);

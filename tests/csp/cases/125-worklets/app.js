CSS.paintWorklet?.addModule('https://p.example/p.js').catch(() => {});
new AudioContext().audioWorklet.addModule('https://a.example/a.js').catch(() => {});

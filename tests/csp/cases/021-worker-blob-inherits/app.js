const code = `
fetch('https://w.example/').catch(() => {});
try { eval('1') } catch (e) {}
`;
new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));

const s = document.createElement('script');
s.src = 'https://dyn.example/d.js';
document.head.append(s);
const t = document.createElement('script');
t.text = 'console.log(1)';
document.head.append(t);
document.write('<script src="https://written.example/w.js"></scr' + 'ipt>');
import('https://imp.example/i.js').catch(() => {});

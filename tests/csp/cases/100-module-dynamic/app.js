import('./lazy.js').then((m) => m.run());
import('https://no.example/x.js').catch(() => { new Image().src = 'https://caught.example/c.png'; });

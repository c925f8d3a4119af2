import('./x.js');

import('./views/home.js');
new Worker(new URL('./worker.js', import.meta.url));

const name = new URLSearchParams(location.search).get('worker');
new Worker(new URL(name, location.href).href); // expect: frontend/code-injection

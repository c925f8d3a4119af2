const name = decodeURIComponent(location.hash.slice(1)).replace(/[^\w(]/g, '_');
eval('open_' + name + '()');  // expect: frontend/code-injection

const params = new URLSearchParams(location.search);
const script = document.createElement('script');
script.src = params.get('plugin'); // expect: frontend/code-injection
document.head.append(script);
import(params.get('module')); // expect: frontend/code-injection
const worker = new Worker(location.hash.substring(1)); // expect: frontend/code-injection
worker.postMessage(1);

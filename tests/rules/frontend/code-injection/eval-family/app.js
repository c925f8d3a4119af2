const params = new URLSearchParams(location.search);
eval(params.get('code')); // expect: frontend/code-injection
const make = new Function('a', params.get('body')); // expect: frontend/code-injection
setTimeout(location.hash.slice(1), 10); // expect: frontend/code-injection
document.getElementById('go').setAttribute('onclick', params.get('then')); // expect: frontend/code-injection
const script = document.createElement('script');
script.text = localStorage.getItem('plugin'); // expect: frontend/code-injection
document.body.append(script);
make();

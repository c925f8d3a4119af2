const params = new URLSearchParams(location.search);
location.href = params.get('next'); // expect: frontend/script-url
window.location = params.get('next'); // expect: frontend/script-url
location.assign(params.get('next')); // expect: frontend/script-url
window.open(params.get('help')); // expect: frontend/script-url
const link = document.createElement('a');
link.href = params.get('site'); // expect: frontend/script-url
const frame = document.createElement('iframe');
frame.src = location.hash.slice(1); // expect: frontend/script-url
document.body.append(link, frame);

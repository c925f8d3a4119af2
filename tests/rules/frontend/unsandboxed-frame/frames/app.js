const frame = document.createElement('iframe');
frame.src = 'https://help.example/'; // expect: frontend/unsandboxed-frame
const held = document.createElement('iframe');
held.setAttribute('sandbox', 'allow-scripts');
held.src = 'https://help.example/';
document.body.append(frame, held);

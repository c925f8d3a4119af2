const script = document.createElement('script');
script.src = 'https://cdn.example/widget.js'; // expect: frontend/remote-script
document.head.append(script);

const pinned = document.createElement('script');
pinned.src = 'https://cdn.example/widget.js';
pinned.integrity = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
document.head.append(pinned);

import('https://esm.example/lib@1.0.0'); // expect: frontend/remote-script
new Worker('https://cdn.example/worker.js'); // expect: frontend/remote-script
const image = document.createElement('img');
image.src = 'https://cdn.example/logo.png';

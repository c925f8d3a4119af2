const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const policy = trustedTypes.createPolicy('page', { createHTML: (text) => text });
out.innerHTML = policy.createHTML(q); // expect: frontend/dangerous-html

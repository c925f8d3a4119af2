const policy = window.trustedTypes.createPolicy('angular', { createHTML: (s) => s, createScript: (s) => s, createScriptURL: (s) => s });
document.querySelector('app-root').innerHTML = policy.createHTML('<b>hi</b>');
const s = document.createElement('script');
s.src = policy.createScriptURL('https://lazy.example/chunk.js');
document.head.appendChild(s);
document.querySelector('app-root').innerHTML = '<i>raw</i>';

const out = document.getElementById('out');
const page = new DOMParser().parseFromString(location.hash, 'text/html');
out.appendChild(document.importNode(page.body, true)); // expect: frontend/dangerous-html

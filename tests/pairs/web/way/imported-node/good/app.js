const out = document.getElementById('out');
const page = new DOMParser().parseFromString('<p>none</p>', 'text/html');
out.appendChild(document.importNode(page.body, true));

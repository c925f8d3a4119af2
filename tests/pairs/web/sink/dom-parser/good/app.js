const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const page = new DOMParser().parseFromString(q, 'text/html');
out.append(page.body.textContent);

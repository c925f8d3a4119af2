const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
import sanitizeHtml from 'sanitize-html';
out.innerHTML = `<div>${sanitizeHtml(q)}</div>`;

import DOMPurify from 'dompurify';
import { escapeHtml } from './escape.js';

const view = document.getElementById('view');

function escaped(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

async function show(id) {
  const note = await window.load(id);
  view.innerHTML = DOMPurify.sanitize(note.body);
  const clean = DOMPurify.sanitize(`<h1>${note.title}</h1>`, { USE_PROFILES: { html: true } });
  view.insertAdjacentHTML('afterbegin', clean);
  view.innerHTML = `<h1>${escapeHtml(note.title)}</h1>`;
  view.innerHTML = '<p>' + escaped(note.body) + '</p>';
  view.innerHTML = `<a href="?id=${encodeURIComponent(note.id)}">${Number(note.size)} bytes</a>`;
}

show('first');

import { api } from './api.js';

const text = document.getElementById('text');

async function open(name) {
  const page = await window.load_page(name);
  text.value = page.text;
}

async function rename(from, to) {
  await window['rename_page'](from, to); // expect: allowlist/unknown-command
  await open(to);
}

async function history(name) {
  const { page_history } = window;
  return page_history(name); // expect: allowlist/unknown-command
}

api.register({ open, rename, history });
window.addEventListener('beforeunload', () => globalThis.save_page(text.value));
open('Start');

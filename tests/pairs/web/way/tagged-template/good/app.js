const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const html = (strings, ...values) =>
  strings.reduce((all, s, i) => all + s + escape(String(values[i] ?? '')), '');
out.innerHTML = html`<b>${q}</b>`;

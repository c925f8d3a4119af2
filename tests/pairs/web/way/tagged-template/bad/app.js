const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const html = (strings, ...values) => strings.reduce((all, s, i) => all + s + (values[i] ?? ''), '');
out.innerHTML = html`<b>${q}</b>`; // expect: frontend/dangerous-html

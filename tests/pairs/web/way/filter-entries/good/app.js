const escapeHtml = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const fields = Object.entries(JSON.parse(localStorage.getItem('profile')));
let rows = '';
for (const [key, value] of fields.filter(([, v]) => v)) {
  rows += `<tr><td>${escapeHtml(key)}</td><td>${escapeHtml(value)}</td></tr>`;
}
document.querySelector('table').innerHTML = rows;

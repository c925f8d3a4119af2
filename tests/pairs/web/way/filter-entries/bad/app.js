const fields = Object.entries(JSON.parse(localStorage.getItem('profile')));
let rows = '';
for (const [key, value] of fields.filter(([, v]) => v)) rows += `<tr><td>${key}</td><td>${value}</td></tr>`;
document.querySelector('table').innerHTML = rows; // expect: frontend/dangerous-html

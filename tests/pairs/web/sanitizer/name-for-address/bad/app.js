const out = document.getElementById('out');
const color = location.hash;
if (/^#[0-9a-f]{6}$/.test(color)) throw new Error('no color');
out.innerHTML = `<b style="color: ${color}">sample</b>`;  // expect: frontend/dangerous-html

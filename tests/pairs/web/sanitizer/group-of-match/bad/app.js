const out = document.getElementById('out');
const found = location.hash.match(/^#(.*)=(\d+)$/);
if (found) {
  out.innerHTML = `<b>${found[1]}</b>`;  // expect: frontend/dangerous-html
}

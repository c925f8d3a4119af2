const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
let html = '';
for (let i = 0; i < 3; i++) {
  out.innerHTML = html;
  html = '<b>' + i;
}
console.log(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
((html) => {
  out.innerHTML = html;
})('<b>own</b>');
console.log(q);

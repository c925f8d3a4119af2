const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
q.split(',').forEach((x, i) => {
  out.innerHTML += i;
});

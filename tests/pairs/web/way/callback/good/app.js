const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function load(done) {
  done('<b>own</b>', q);
}
load((html) => {
  out.innerHTML = html;
});

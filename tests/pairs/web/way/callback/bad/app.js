const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function load(done) {
  done(q);
}
load((html) => {
  out.innerHTML = html; // expect: frontend/dangerous-html
});

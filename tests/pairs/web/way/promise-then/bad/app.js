const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
Promise.resolve(q).then((html) => {
  out.innerHTML = html; // expect: frontend/dangerous-html
});

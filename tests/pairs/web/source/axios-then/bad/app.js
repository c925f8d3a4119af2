const out = document.getElementById('out');

axios.get('/note').then((reply) => reply.data).then((note) => {
  out.innerHTML = note.html; // expect: frontend/dangerous-html
});

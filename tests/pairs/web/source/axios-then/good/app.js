const out = document.getElementById('out');

axios.get('/note').then((reply) => reply.status).then((status) => {
  out.innerHTML = status;
});

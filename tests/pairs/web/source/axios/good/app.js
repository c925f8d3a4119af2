const out = document.getElementById('out');
const reply = await axios.get('/news');
out.innerHTML = `<b>${reply.status}</b>`;

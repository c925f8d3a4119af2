const out = document.getElementById('out');
const reply = await axios.get('/news');
out.innerHTML = reply.data; // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const { body } = { body: '<b>own</b>', other: q };
out.innerHTML = body;

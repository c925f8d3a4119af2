const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
const all = { ...{ kind: '<i>x</i>' } };
out.innerHTML = all.kind;

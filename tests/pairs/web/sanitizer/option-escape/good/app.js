const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const escape = (text) => new Option(text).innerHTML;
out.innerHTML = '<b>' + escape(q) + '</b>';

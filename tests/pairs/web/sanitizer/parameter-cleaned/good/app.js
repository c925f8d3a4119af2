const out = document.getElementById('out');
function show(values) {
  values = values.map((value) => DOMPurify.sanitize(value));
  out.innerHTML = values.join('');
}
fetch('/notes').then((reply) => reply.json()).then((notes) => show(notes));

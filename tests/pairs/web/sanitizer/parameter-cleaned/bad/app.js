const out = document.getElementById('out');
function show(values) {
  if (values.length > 9) values = values.map((value) => DOMPurify.sanitize(value));
  out.innerHTML = values.join(''); // expect: frontend/dangerous-html
}
fetch('/notes').then((reply) => reply.json()).then((notes) => show(notes));

export async function pay() {
  const reply = await fetch('/api/checkout', { method: 'POST' });
  const { url } = await reply.json();
  location.href = url;
}

export async function follow() {
  const reply = await fetch('//cdn.example.com/next');
  location.href = await reply.text(); // expect: frontend/script-url
}

export async function show(id) {
  const reply = await fetch(`https://example.com/notes/${id}`);
  const note = await reply.json();
  location.assign(note.link); // expect: frontend/script-url
}

export function leave() {
  return fetch(`./next/${leave.count}`).then((reply) => reply.json()).then((next) => {
    location.href = next.url;
  });
}

export async function load(file) {
  const reply = await fetch(file);
  return reply.text();
}

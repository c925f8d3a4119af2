export async function start(name) {
  const note = await window.load(name);
  document.title = note.title;
  function print() {}
  print();
}

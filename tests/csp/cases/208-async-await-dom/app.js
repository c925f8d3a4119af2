async function main() {
  const r = await fetch('d.json');
  const d = await r.json();
  document.getElementById('late').innerHTML = `<img src="${d.u}">`;
}
main();

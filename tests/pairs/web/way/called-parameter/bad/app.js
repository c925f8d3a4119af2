const out = document.getElementById('out');
function change(step) {
  const kept = localStorage.getItem('zoom') || '100%';
  out.innerHTML = step(kept); // expect: frontend/dangerous-html
}
document.getElementById('in').onclick = () => change((zoom) => `${zoom}!`);
document.getElementById('back').onclick = () => change((zoom) => zoom.trim());

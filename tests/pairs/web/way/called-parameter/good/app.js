const out = document.getElementById('out');
function change(step) {
  const kept = localStorage.getItem('zoom') || '100%';
  out.innerHTML = step(kept);
}
document.getElementById('in').onclick = () => change((zoom) => `${parseInt(zoom) + 10}%`);
document.getElementById('back').onclick = () => change((zoom) => `${parseInt(zoom) - 10}%`);

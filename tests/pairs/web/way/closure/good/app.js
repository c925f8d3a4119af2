const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function render() {
  return () => {
    out.textContent = q;
  };
}
render()();

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
function render() {
  return () => {
    out.innerHTML = q; // expect: frontend/dangerous-html
  };
}
render()();

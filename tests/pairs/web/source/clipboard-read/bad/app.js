const out = document.getElementById('out');

const items = await navigator.clipboard.read();
for (const item of items) {
  const blob = await item.getType('text/html');
  out.innerHTML = await blob.text(); // expect: frontend/dangerous-html
}

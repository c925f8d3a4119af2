const out = document.getElementById('out');
out.addEventListener('drop', (e) => {
  out.innerHTML = e.dataTransfer.getData('text/html'); // expect: frontend/dangerous-html
});

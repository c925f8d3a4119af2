const out = document.getElementById('out');
out.addEventListener('drop', (e) => {
  out.innerHTML = DOMPurify.sanitize(e.dataTransfer.getData('text/html'));
});

const editor = document.querySelector('#editor');
editor.addEventListener('paste', (event) => {
  event.preventDefault();
  const html = event.clipboardData.getData('text/html');
  document.execCommand('insertHTML', false, html); // expect: frontend/dangerous-html
});

import DOMPurify from 'dompurify';
window.onmessage = function (event) {
  if (event.origin !== 'https://editor.example.org') return;
  document.querySelector('#out').innerHTML = DOMPurify.sanitize(event.data.html);
};

import createDOMPurify from 'dompurify';
const purify = createDOMPurify(window);
const text = localStorage.getItem('note');
document.querySelector('#note').innerHTML = purify.sanitize(text);

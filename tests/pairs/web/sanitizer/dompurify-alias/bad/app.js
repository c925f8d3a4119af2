import createDOMPurify from 'dompurify';
const purify = createDOMPurify(window);
const text = localStorage.getItem('note');
purify.sanitize(text);
document.querySelector('#note').innerHTML = text; // expect: frontend/dangerous-html

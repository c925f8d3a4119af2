const text = localStorage.getItem('note');
document.querySelector('#note').setHTMLUnsafe(text); // expect: frontend/dangerous-html

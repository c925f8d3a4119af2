const text = localStorage.getItem('note');
document.querySelector('#note').setHTML(text);

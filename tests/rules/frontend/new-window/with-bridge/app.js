document.getElementById('site').onclick = () => window.open('https://app.example/'); // expect: frontend/new-window
document.getElementById('print').onclick = () => window.open('print.html');
window.save_note('x');

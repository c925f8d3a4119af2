let box = document.getElementById('box');
if (!box) {
  box = document.createElement('div');
  document.head.appendChild(box);
}
box.innerHTML = localStorage.getItem('text'); // expect: frontend/dangerous-html

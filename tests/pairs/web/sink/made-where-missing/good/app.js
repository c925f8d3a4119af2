let box = document.getElementById('box');
if (!box) {
  box = document.createElement('style');
  document.head.appendChild(box);
}
box.innerHTML = localStorage.getItem('text');

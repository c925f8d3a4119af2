const out = document.getElementById('out');
const request = new XMLHttpRequest();
request.onload = () => {
  out.innerHTML = request.responseText; // expect: frontend/dangerous-html
};

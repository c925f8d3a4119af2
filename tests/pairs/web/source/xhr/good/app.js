const out = document.getElementById('out');
const request = new XMLHttpRequest();
request.onload = () => {
  out.innerHTML = String(request.status);
};

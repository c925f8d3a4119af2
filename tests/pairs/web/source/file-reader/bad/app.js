const out = document.getElementById('out');
const reader = new FileReader();
reader.onload = () => {
  out.innerHTML = reader.result; // expect: frontend/dangerous-html
};

const out = document.getElementById('out');
const reader = new FileReader();
reader.onload = () => {
  out.textContent = reader.result;
};

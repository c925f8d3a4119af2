const out = document.getElementById('out');

document.getElementById('file').addEventListener('change', async (event) => {
  const file = event.target.files[0];
  const text = await file.text();
  out.innerHTML = text; // expect: frontend/dangerous-html
});

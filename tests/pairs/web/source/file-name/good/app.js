const out = document.getElementById('out');

document.getElementById('file').onchange = (event) => {
  for (const file of event.target.files) {
    out.append(file.name);
  }
};

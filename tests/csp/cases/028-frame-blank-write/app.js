addEventListener('load', () => {
  const f = document.createElement('iframe');
  document.body.append(f);
  f.contentDocument.body.innerHTML = '<img src="https://w.example/i.png">';
});

addEventListener('DOMContentLoaded', () => {
  const f = document.createElement('iframe');
  f.src = 'https://f.example/';
  document.body.append(f);
  const g = document.createElement('iframe');
  g.srcdoc = '<script>fetch("/x")<\/script>';
  document.body.append(g);
});

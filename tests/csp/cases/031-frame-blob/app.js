addEventListener('load', () => {
  const f = document.createElement('iframe');
  f.src = URL.createObjectURL(new Blob(['<script>1</' + 'script>'], { type: 'text/html' }));
  document.body.append(f);
});
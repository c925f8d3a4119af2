fetch('https://a.example/x').then(() => { new Image().src = 'https://never.example/n.png'; }, () => { new Image().src = 'https://failed.example/f.png'; });
fetch('data.json').then((r) => r.json()).then((d) => { new Image().src = d.url; });
(async () => {
  try { await fetch('https://b.example/x'); } catch (e) { new Image().src = 'https://caught.example/c.png'; }
  const t = await (await fetch('part.html')).text();
  document.body.insertAdjacentHTML('beforeend', t);
})();

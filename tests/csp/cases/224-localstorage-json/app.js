const cfg = JSON.parse(localStorage.getItem('cfg') || '{"api": "https://ls.example"}');
fetch(cfg.api + '/x').catch(() => {});
const q = new URLSearchParams(location.search);
fetch(q.get('u') || 'https://param.example/').catch(() => {});

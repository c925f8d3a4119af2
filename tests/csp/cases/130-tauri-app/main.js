const invoke = (c, a) => fetch('ipc://localhost/' + c, { method: 'POST' }).catch(() => {});
invoke('greet');
fetch('https://updates.example/latest.json').catch(() => {});

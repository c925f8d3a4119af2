new Image().src = 'https://before.example/b.png';
eval('1');
new Image().src = 'https://after.example/a.png';
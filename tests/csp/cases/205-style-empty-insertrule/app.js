const s = document.createElement('style');
document.head.append(s);
if (s.sheet) s.sheet.insertRule('p{color:red}');
else fetch('https://nosheet.example/').catch(() => {});

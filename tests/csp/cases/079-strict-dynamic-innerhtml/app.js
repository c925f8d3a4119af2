document.body.innerHTML = '<script src="https://no.example/x.js"></scr' + 'ipt><img src=x onerror="alert(1)">';
const r = document.createRange().createContextualFragment('<script src="https://frag.example/f.js"></scr' + 'ipt>');
document.body.append(r);

addEventListener('load', () => {
const doc = new DOMParser().parseFromString('<p style="color:red" onclick="x()">x<img src="https://i.example/a.png"></p>', 'text/html');
const t = document.createElement('template');
t.innerHTML = '<i style="color:red">x</i><img src="https://t.example/t.png">';
document.body.append(t);
setTimeout(() => { document.body.append(doc.body.firstChild); document.body.append(t.content.cloneNode(true)); }, 10);
});

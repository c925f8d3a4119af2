function h(tag, props, ...kids) {
  const el = document.createElement(tag);
  for (const [k, v] of Object.entries(props || {})) {
    if (k === 'style') Object.assign(el.style, v);
    else if (k.startsWith('on')) el.addEventListener(k.slice(2).toLowerCase(), v);
    else if (k === 'dangerouslySetInnerHTML') el.innerHTML = v.__html;
    else el.setAttribute(k, v);
  }
  kids.flat().forEach((k) => el.append(k));
  return el;
}
const App = () => h('div', { class: 'a', style: { color: 'red' } }, h('img', { src: 'https://cdn.example/x.png' }), h('p', { dangerouslySetInnerHTML: { __html: '<i style="color:red">x</i>' } }), ['a', 'b'].map((x) => h('a', { href: '#' + x, onClick: () => fetch('https://click.example/') }, x)));
document.getElementById('root').append(App());

const template = document.createElement('template');
template.innerHTML = decodeURIComponent(location.hash.slice(1)); // expect: frontend/dangerous-html
document.body.append(template.content.cloneNode(true));

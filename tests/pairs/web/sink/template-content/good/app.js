const template = document.createElement('template');
template.innerHTML = '<p class="title"></p>';
const copy = template.content.cloneNode(true);
copy.querySelector('p').textContent = decodeURIComponent(location.hash.slice(1));
document.body.append(copy);

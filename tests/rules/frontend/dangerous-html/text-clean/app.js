const byId = (id) => document.getElementById(id);

async function show(id) {
  const note = await window.load(id);
  byId('title').textContent = note.title;
  byId('body').innerText = note.body;
  byId('name').value = note.name;
  byId('link').setAttribute('title', note.title);
  const item = document.createElement('li');
  item.append(note.title, document.createTextNode(note.body));
  byId('list').replaceChildren(item);
  byId('box').insertAdjacentText('beforeend', note.body);
}

show(location.hash.slice(1));

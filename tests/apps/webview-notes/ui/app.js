import { byId, debounce, fillSelect } from './dom.js';
import { deleteNote, exportNotes, importNote, listNotes, listTags, saveNote } from './notes.js';

const emptyNote = () => ({ id: '', title: '', body: '' });
let current = emptyNote();

function showNote(note) {
  current = note;
  byId('title').value = note.title;
  byId('body').value = note.body;
}

function noteItem(note) {
  const item = document.createElement('li');
  item.dataset.id = note.id;
  item.textContent = note.title || 'Untitled';
  return item;
}

async function showList() {
  const notes = await listNotes();
  byId('notes').replaceChildren(...notes.map(noteItem));
  fillSelect(byId('tags'), 'All tags', await listTags());
}

async function openNote(id) {
  const note = await window.load_note(id);
  if (note === null) return;
  showNote(note);
  byId('preview').innerHTML = note.body.replaceAll('\n', '<br>'); // expect: frontend/dangerous-html
}

async function search(words) {
  if (words === '') return showList();
  const hits = await window.search_notes(words);
  const rows = hits.map((hit) => {
    const title = hit.title.replace(words, `<mark>${words}</mark>`);
    return `<li data-id="${hit.id}">${title}</li>`;
  });
  byId('notes').innerHTML = rows.join(''); // expect: frontend/dangerous-html
}

async function save() {
  current.body = byId('body').value;
  current.id = await saveNote(current);
  showStatus('Saved');
  await showList();
}

async function rename() {
  current.title = byId('title').value;
  if (current.id === '') return save();
  await window.rename_note(current.id, current.title); // expect: allowlist/unknown-command
  await showList();
}

async function exportAll() {
  const name = prompt('Name of the archive', 'notes');
  if (name === null) return;
  showStatus('Exporting …');
  if (!(await exportNotes(name))) showStatus('The export failed');
}

byId('notes').addEventListener('click', (event) => {
  const item = event.target.closest('li');
  if (item) openNote(item.dataset.id);
});
byId('query').addEventListener('input', debounce(200, (event) => search(event.target.value)));
byId('tags').addEventListener('change', (event) => {
  search(event.target.selectedIndex === 0 ? '' : `#${event.target.value}`);
});
byId('title').addEventListener('change', rename);
byId('body').addEventListener('input', debounce(800, save));
byId('new').addEventListener('click', () => showNote(emptyNote()));
byId('delete').addEventListener('click', async () => {
  if (current.id === '' || !(await deleteNote(current.id))) return;
  showNote(emptyNote());
  await showList();
});
byId('import').addEventListener('change', async (event) => {
  await importNote(event.target.files[0]);
  await showList();
});
byId('export').addEventListener('click', exportAll);

showList();

import { byId, debounce, fillSelect } from './dom.js';
import {
  deleteNote,
  emptyTrash,
  exportNotes,
  importNote,
  listNotes,
  listTags,
  saveNote,
} from './notes.js';

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
  byId('preview').textContent = note.body;
}

// The title with the words in <mark>, built from nodes so that no text is read as markup.
function markedTitle(title, words) {
  const at = title.indexOf(words);
  if (at < 0) return [title];
  const mark = document.createElement('mark');
  mark.textContent = words;
  return [title.slice(0, at), mark, title.slice(at + words.length)];
}

async function search(words) {
  if (words === '') return showList();
  const hits = await window.search_notes(words);
  const items = hits.map((hit) => {
    const item = noteItem(hit);
    item.replaceChildren(...markedTitle(hit.title, words));
    return item;
  });
  byId('notes').replaceChildren(...items);
}

function showStatus(text) {
  byId('status').textContent = text;
}

async function save() {
  current.title = byId('title').value;
  current.body = byId('body').value;
  current.id = await saveNote(current);
  showStatus('Saved');
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
byId('title').addEventListener('change', save);
byId('body').addEventListener('input', debounce(800, save));
byId('new').addEventListener('click', () => showNote(emptyNote()));
byId('delete').addEventListener('click', async () => {
  if (current.id === '' || !(await deleteNote(current.id))) return;
  showNote(emptyNote());
  await showList();
});
byId('empty').addEventListener('click', async () => {
  showStatus(`${await emptyTrash()} notes removed`);
});
byId('import').addEventListener('change', async (event) => {
  await importNote(event.target.files[0]);
  await showList();
});
byId('export').addEventListener('click', exportAll);

// The program sends this when a longer task has ended.
document.addEventListener('status', (event) => showStatus(event.detail));

showList();

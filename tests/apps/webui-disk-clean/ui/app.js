import { formatBytes, share } from './format.js';
import { showVolumes } from './volumes.js';

const byId = (id) => document.getElementById(id);
let current = { number: 0, parent: 0 };

function cell(content) {
  const td = document.createElement('td');
  td.append(content);
  return td;
}

function rowOf(entry, total) {
  const row = document.createElement('tr');
  row.dataset.number = entry.number;
  row.dataset.folder = entry.folder;
  const meter = document.createElement('meter');
  meter.max = 100;
  meter.value = share(entry.bytes, total);
  const trash = document.createElement('button');
  trash.className = 'trash';
  trash.textContent = 'Move to trash';
  row.append(cell(entry.name), cell(formatBytes(entry.bytes)), cell(meter), cell(trash));
  return row;
}

function setStatus(text) {
  byId('status').textContent = text;
}

async function openFolder(number) {
  const reply = JSON.parse(await webui.call('scan_folder', number));
  if (reply === null) return;
  current = { number, parent: reply.parent };
  byId('folder').textContent = reply.path;
  const total = reply.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  byId('entries').replaceChildren(...reply.entries.map((entry) => rowOf(entry, total)));
  setStatus(`${reply.entries.length} entries, ${formatBytes(total)}`);
}

async function trashEntry(number, name) {
  if (!confirm(`Move ${name} to the trash?`)) return;
  await webui.call('trash_entry', number);
  await reload();
}

async function reload() {
  await webui.call('rescan');
  await openFolder(current.number);
}

async function showLargest() {
  const files = JSON.parse(await webui.call('largest_files', current.number));
  const lines = files.map((file) => `${formatBytes(file.bytes)}\t${file.path}`);
  byId('report').textContent = lines.join('\n');
}

byId('entries').addEventListener('click', (event) => {
  const row = event.target.closest('tr');
  if (row === null) return;
  const number = Number(row.dataset.number);
  if (event.target.matches('.trash')) trashEntry(number, row.firstChild.textContent);
  else if (row.dataset.folder === 'true') openFolder(number);
});
byId('volumes').addEventListener('change', (event) => openFolder(Number(event.target.value)));
byId('up').addEventListener('click', () => openFolder(current.parent));
byId('reload').addEventListener('click', reload);
byId('open').addEventListener('click', () => webui.call('open_folder', current.number));
byId('largest').addEventListener('click', showLargest);

// The program calls this while it reads, with the bytes of a text.
globalThis.showStatus = (bytes) => setStatus(new TextDecoder().decode(bytes));

async function start() {
  await openFolder(await showVolumes(byId('volumes')));
}

// webui.js makes its object when the document is complete.
document.addEventListener('DOMContentLoaded', () => {
  webui.setEventCallback((event) => {
    if (event === webui.event.CONNECTED) start();
  });
});

import { formatBytes, share } from './format.js';
import { showVolumes } from './volumes.js';

const byId = (id) => document.getElementById(id);

async function openFolder(folder) {
  currentFolder = folder;
  byId('folder').textContent = folder;
  const entries = JSON.parse(await webui.call('scan_folder', folder));
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const rows = entries.map((entry) => `
    <tr data-path="${entry.path}" data-folder="${entry.folder}">
      <td>${entry.name}</td>
      <td>${formatBytes(entry.bytes)}</td>
      <td><meter max="100" value="${share(entry.bytes, total)}"></meter></td>
      <td><button class="delete">Delete</button></td>
    </tr>`);
  byId('entries').innerHTML = rows.join(''); // expect: frontend/dangerous-html
  showStatus(`${entries.length} entries, ${formatBytes(total)}`);
}

async function deleteEntry(path) {
  if (!confirm(`Delete ${path} for good?`)) return;
  await webui.call('delete_entry', path);
  await reload();
}

async function reload() {
  await webui.call('rescan');
  await openFolder(currentFolder);
}

function parentOf(folder) {
  const parent = folder.replace(/\/[^/]*$/, '');
  return parent === '' ? '/' : parent;
}

byId('entries').addEventListener('click', (event) => {
  const row = event.target.closest('tr');
  if (row === null) return;
  if (event.target.matches('.delete')) deleteEntry(row.dataset.path);
  else if (row.dataset.folder === 'true') openFolder(row.dataset.path);
});
byId('volumes').addEventListener('change', (event) => openFolder(event.target.value));
byId('up').addEventListener('click', () => openFolder(parentOf(currentFolder)));
byId('reload').addEventListener('click', reload);
byId('largest').addEventListener('click', async () => {
  byId('report').textContent = await webui.call('largest_files', currentFolder);
});

async function start() {
  await openFolder(await showVolumes(byId('volumes')));
}

// webui.js makes its object when the document is complete.
document.addEventListener('DOMContentLoaded', () => {
  webui.setEventCallback((event) => {
    if (event === webui.event.CONNECTED) start();
  });
});

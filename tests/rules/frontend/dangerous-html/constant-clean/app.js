const view = document.getElementById('view');
const spinner = '<div class="spinner"></div>';
const icons = { ok: '<svg><path d="M1 1"/></svg>', bad: '<svg></svg>' };

view.innerHTML = '';
view.innerHTML = spinner;
view.innerHTML = `<main>${spinner}</main>`;
view.innerHTML = '<b>' + 'Loading' + '</b>';
view.innerHTML = icons.ok;
document.write('<script src="extra.js"><\/script>');

async function show(id) {
  const note = await window.load(id);
  view.innerHTML = note === null ? '<i>Nothing here</i>' : '<i>Loaded</i>';
  view.innerHTML = `<b>${note.lines.length}</b> lines`;
}

setTimeout(() => show('first'), 100);

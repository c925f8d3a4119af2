// The program's commands as this page uses them. webview puts each of them on `window`.

export const listNotes = () => window.list_notes();

export const saveNote = (note) => window.save_note(note.id, note.title, note.body);

export const deleteNote = (id) => window.delete_note(id);

export const emptyTrash = () => window.empty_trash();

export const listTags = () => window.list_tags();

export const exportNotes = (name) => window.export_notes(name);

export async function importNote(file) {
  return window.import_note(file.name.replace(/\.\w+$/, ''), await file.text());
}

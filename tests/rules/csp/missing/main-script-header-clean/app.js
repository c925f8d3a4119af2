window.notes.load();

window.load();

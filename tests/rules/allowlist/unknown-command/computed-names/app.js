window.plugin_spelling('start');
window.spelling('start'); // expect: allowlist/unknown-command
window.load();

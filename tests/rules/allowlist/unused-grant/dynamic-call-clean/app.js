webui.call('first');
for (const button of document.querySelectorAll('[data-command]')) {
  button.addEventListener('click', () => webui.call(button.dataset.command));
}

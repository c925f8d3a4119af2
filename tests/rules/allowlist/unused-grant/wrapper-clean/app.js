async function native(command, ...values) {
  const answer = await webui.call(command, JSON.stringify(values));
  return JSON.parse(answer);
}

native('open_file', 'a.txt').then(() => native('close_file'));

import { createSignal, onMount } from 'solid-js';

export function Note() {
  const [text, setText] = createSignal('');
  onMount(async () => {
    const reply = await fetch('/note');
    setText(await reply.text());
  });
  return <div textContent={text()} />;
}

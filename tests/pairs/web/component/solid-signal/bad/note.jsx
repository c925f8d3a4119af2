import { createSignal, onMount } from 'solid-js';

export function Note() {
  const [html, setHtml] = createSignal('');
  onMount(async () => {
    const reply = await fetch('/note');
    setHtml(await reply.text());
  });
  return <div innerHTML={html()} />; // expect: frontend/dangerous-html
}

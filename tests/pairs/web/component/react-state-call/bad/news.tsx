import { useState } from 'react';
export function News() {
  const [html, setHtml] = useState('');
  const load = async () => {
    const reply = await fetch('/news');
    setHtml(await reply.text());
  };
  return <div onClick={load} dangerouslySetInnerHTML={{ __html: html }} />; // expect: frontend/dangerous-html
}

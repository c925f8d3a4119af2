import { useState } from 'react';
import DOMPurify from 'dompurify';
export function News() {
  const [html, setHtml] = useState('');
  const load = async () => {
    const reply = await fetch('/news');
    setHtml(DOMPurify.sanitize(await reply.text()));
  };
  return <div onClick={load} dangerouslySetInnerHTML={{ __html: html }} />;
}

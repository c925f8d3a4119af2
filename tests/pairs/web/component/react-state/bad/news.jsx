import { useEffect, useState } from 'react';
export function News() {
  const [html, setHtml] = useState('');
  useEffect(() => {
    fetch('/news').then((r) => r.text()).then(setHtml);
  }, []);
  return <div dangerouslySetInnerHTML={{ __html: html }} />; // expect: frontend/dangerous-html
}

import { useEffect, useState } from 'react';
export function News() {
  const [html, setHtml] = useState('');
  useEffect(() => {
    fetch('/news').then((r) => r.text()).then(setHtml);
  }, []);
  return <div>{html}</div>;
}

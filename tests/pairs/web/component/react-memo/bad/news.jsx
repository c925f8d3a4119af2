import { useMemo } from 'react';
export function News() {
  const html = useMemo(() => decodeURIComponent(location.hash), []);
  return <div dangerouslySetInnerHTML={{ __html: html }} />; // expect: frontend/dangerous-html
}

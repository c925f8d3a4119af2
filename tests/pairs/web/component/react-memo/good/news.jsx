import { useMemo } from 'react';
export function News() {
  const html = useMemo(() => `<b>${location.hash.length}</b>`, []);
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

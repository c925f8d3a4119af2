import { useEffect, useState } from 'react';
function useNews(url) {
  const [news, setNews] = useState('');
  useEffect(() => {
    fetch(url).then((r) => r.text()).then(setNews);
  }, [url]);
  return { news, loading: news === '' };
}
export function News() {
  const { loading } = useNews('https://api.example.org/news');
  return <main dangerouslySetInnerHTML={{ __html: `<b>${loading ? 'wait' : ''}</b>` }} />;
}

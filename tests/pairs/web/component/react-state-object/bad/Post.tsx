import { useEffect, useState } from 'react';
interface Post { title: string; body: string }
export function PostView() {
  const [post, setPost] = useState<Post | null>(null);
  useEffect(() => {
    const load = async () => {
      const response = await fetch('https://api.example.org/post');
      setPost(await response.json());
    };
    load();
  }, []);
  return <article dangerouslySetInnerHTML={{ __html: post?.body ?? '' }} />; // expect: frontend/dangerous-html
}

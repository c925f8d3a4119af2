import { useEffect, useRef } from 'react';
export function Preview({ id }) {
  const box = useRef(null);
  useEffect(() => {
    fetch(`/notes/${id}`).then((r) => r.json()).then((note) => {
      box.current.textContent = note.html;
    });
  }, [id]);
  return <div ref={box} />;
}

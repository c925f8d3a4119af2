import DOMPurify from 'dompurify';

export function Content({ markup }) {
  return <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(markup) }} />;
}

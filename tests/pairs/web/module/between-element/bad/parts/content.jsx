export function Content({ markup }) {
  return <div dangerouslySetInnerHTML={{ __html: markup }} />; // expect: frontend/dangerous-html
}

function Html({ html }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
export const App = () => <Html html="<b>own</b>" />;

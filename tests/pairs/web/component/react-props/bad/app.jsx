function Html({ html }) {
  return <div dangerouslySetInnerHTML={{ __html: html }} />; // expect: frontend/dangerous-html
}
export const App = () => <Html html={location.hash.slice(1)} />;

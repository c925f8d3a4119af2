import { createContext, useContext } from 'react';

const Query = createContext('');
const Theme = createContext('<b>dark</b>');

function Result() {
  const text = useContext(Query);
  const theme = useContext(Theme);
  return <p title={text} dangerouslySetInnerHTML={{ __html: theme }} />;
}

export function App() {
  return (
    <Query.Provider value={decodeURIComponent(location.hash.slice(1))}>
      <Result />
    </Query.Provider>
  );
}

import { createContext, useContext } from 'react';

const Query = createContext('');

function Result() {
  const text = useContext(Query);
  return <p dangerouslySetInnerHTML={{ __html: text }} />; // expect: frontend/dangerous-html
}

export function App() {
  return (
    <Query.Provider value={decodeURIComponent(location.hash.slice(1))}>
      <Result />
    </Query.Provider>
  );
}

import { useEffect, useReducer } from 'react';

function reducer(state, action) {
  switch (action.type) {
    case 'loaded':
      return { ...state, text: action.text };
    default:
      return state;
  }
}

export function Note() {
  const [state, dispatch] = useReducer(reducer, { html: '<b>note</b>', text: '' });
  useEffect(() => {
    fetch('/note')
      .then((reply) => reply.text())
      .then((text) => dispatch({ type: 'loaded', text }));
  }, []);
  return <p title={state.text} dangerouslySetInnerHTML={{ __html: state.html }} />;
}

import { useEffect, useReducer } from 'react';

function reducer(state, action) {
  switch (action.type) {
    case 'loaded':
      return { ...state, html: action.html };
    default:
      return state;
  }
}

export function Note() {
  const [state, dispatch] = useReducer(reducer, { html: '' });
  useEffect(() => {
    fetch('/note')
      .then((reply) => reply.text())
      .then((html) => dispatch({ type: 'loaded', html }));
  }, []);
  return <p dangerouslySetInnerHTML={{ __html: state.html }} />; // expect: frontend/dangerous-html
}

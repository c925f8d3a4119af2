const formula = new URLSearchParams(location.search).get('f');
const value = (0, eval)(formula); // expect: frontend/code-injection

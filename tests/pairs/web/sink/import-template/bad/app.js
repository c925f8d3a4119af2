const theme = new URLSearchParams(location.search).get('theme');
const module = await import(theme); // expect: frontend/code-injection

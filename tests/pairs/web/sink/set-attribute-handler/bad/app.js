const button = document.querySelector('button');
const action = new URL(location.href).searchParams.get('action');
button.setAttribute('onclick', `run("${action}")`); // expect: frontend/code-injection

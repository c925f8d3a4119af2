const button = document.querySelector('button');
const action = new URL(location.href).searchParams.get('action');
button.addEventListener('click', () => run(action));

const { searchParams } = new URL(window.location.href);
const message = searchParams.get('message');
document.querySelector('#toast').innerHTML = message; // expect: frontend/dangerous-html

const { searchParams } = new URL(window.location.href);
const message = Number(searchParams.get('message'));
document.querySelector('#toast').innerHTML = `<b>${message}</b>`;

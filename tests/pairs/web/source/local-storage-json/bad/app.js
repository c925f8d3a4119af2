const settings = JSON.parse(window.localStorage.getItem('settings') ?? '{}');
const { banner = '' } = settings;
document.querySelector('#banner').outerHTML = banner; // expect: frontend/dangerous-html

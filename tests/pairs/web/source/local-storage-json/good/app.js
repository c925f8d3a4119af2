const settings = JSON.parse(window.localStorage.getItem('settings') ?? '{}');
const { banner = '' } = settings;
document.querySelector('#banner').innerText = banner;

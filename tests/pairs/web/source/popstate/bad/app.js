window.addEventListener('popstate', (event) => {
  const view = document.querySelector('main');
  view.innerHTML = decodeURIComponent(location.pathname.split('/').pop()); // expect: frontend/dangerous-html
});

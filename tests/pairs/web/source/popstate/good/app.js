const views = { home: '<h1>Home</h1>', about: '<h1>About</h1>' };
window.addEventListener('popstate', (event) => {
  const view = document.querySelector('main');
  view.innerHTML = views[location.pathname.split('/').pop()] ?? views.home;
});

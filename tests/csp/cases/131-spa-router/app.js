import { routes } from './routes.js';
const app = document.getElementById('app');
async function render(path) {
  const view = routes[path] || routes['/'];
  app.innerHTML = await view();
}
window.addEventListener('popstate', () => render(location.pathname));
render('/');

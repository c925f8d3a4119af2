import { call } from './bridge';
export async function show() {
  document.body.innerHTML = await call('render', {}); // expect: frontend/dangerous-html
}

import { call } from './bridge';
export async function show() {
  document.body.textContent = await call('render', {});
}

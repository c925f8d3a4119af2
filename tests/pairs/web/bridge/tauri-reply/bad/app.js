import { invoke } from '@tauri-apps/api/core';
export async function show() {
  document.body.innerHTML = await invoke('render'); // expect: frontend/dangerous-html
}

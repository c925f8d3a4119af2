import { invoke } from '@tauri-apps/api/core';
export async function show() {
  document.body.textContent = await invoke('render');
}

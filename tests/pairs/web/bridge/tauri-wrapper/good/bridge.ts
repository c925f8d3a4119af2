import { invoke } from '@tauri-apps/api/core';
export const call = (name: string, args: object) => invoke<string>(name, args);

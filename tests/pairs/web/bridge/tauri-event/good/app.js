import { listen } from '@tauri-apps/api/event';
listen('news', (event) => {
  document.body.textContent = event.payload;
});

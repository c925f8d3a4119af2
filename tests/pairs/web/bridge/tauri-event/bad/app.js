import { listen } from '@tauri-apps/api/event';
listen('news', (event) => {
  document.body.innerHTML = event.payload; // expect: frontend/dangerous-html
});

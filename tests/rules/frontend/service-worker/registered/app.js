window.__TAURI__.core.invoke("load");
if ("serviceWorker" in navigator) {
  window.addEventListener("load", () => {
    navigator.serviceWorker.register("/sw.js");  // expect: frontend/service-worker
  });
}

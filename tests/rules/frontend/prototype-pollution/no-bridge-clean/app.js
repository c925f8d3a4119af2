const settings = {};
window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example") return;
  settings[event.data.group][event.data.name] = event.data.value;
});

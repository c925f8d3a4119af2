const { invoke } = window.__TAURI__.core;
const settings = { view: {} };

window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example") return;
  settings[event.data.group][event.data.name] = event.data.value;  // expect: frontend/prototype-pollution
  invoke("save", { settings });
});

function set(target, path, value) {
  let at = target;
  const parts = path.split(".");
  for (let i = 0; i < parts.length - 1; ++i) {
    at = at[parts[i]] ??= {};
  }
  at[parts.at(-1)] = value;  // expect: frontend/prototype-pollution
}
for (const [path, value] of new URLSearchParams(location.search)) set(settings, path, value);

function merge(target, source) {
  for (const name in source) {
    if (typeof source[name] === "object") {
      merge(target[name], source[name]);
    } else {
      target[name] = source[name];  // expect: frontend/prototype-pollution
    }
  }
}
merge(settings, JSON.parse(decodeURIComponent(location.hash.slice(1))));

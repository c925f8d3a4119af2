const { invoke } = window.__TAURI__.core;
const settings = { view: {} };

window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example") return;
  // One name alone only sets what is there, and a fixed group is a fixed object.
  settings.view[event.data.name] = event.data.value;
  settings[event.data.group].open = true;
  invoke("save", { settings });
});

function merge(target, source) {
  for (const name of Object.keys(source)) {
    if (name === "__proto__" || name === "constructor") continue;
    if (typeof source[name] === "object") {
      merge(target[name], source[name]);
    } else {
      target[name] = source[name];
    }
  }
}
merge(settings, JSON.parse(decodeURIComponent(location.hash.slice(1))));

const grid = [[], []];
for (let row = 0; row < 2; ++row) {
  for (let column = 0; column < 2; ++column) grid[row][column] = location.hash;
}

// What the page stored itself.
const stored = JSON.parse(sessionStorage.getItem("settings"));
for (const [group, name, value] of stored) settings[group][name] = value;

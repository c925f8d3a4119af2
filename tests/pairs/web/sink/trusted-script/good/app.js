fetch('https://cdn.example.org/plugin.json')
  .then((response) => response.text())
  .then((code) => JSON.parse(code));

const policy = trustedTypes.createPolicy('loader', { createScript(code) { return code; } });
fetch('https://cdn.example.org/plugin.js')
  .then((response) => response.text())
  .then((code) => eval(policy.createScript(code))); // expect: frontend/code-injection

const { session, ipcMain } = require("electron");

const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'";  // expect: csp/unsafe-inline

session.defaultSession.webRequest.onHeadersReceived((details, callback) => {
  details.responseHeaders["content-security-policy"] = policy;
  callback({ responseHeaders: details.responseHeaders });
});
ipcMain.handle("load", () => "{}");

const { session, ipcMain } = require("electron");

const directives = ["default-src 'self'", "base-uri 'none'", "form-action 'none'"];

session.defaultSession.webRequest.onHeadersReceived((details, callback) => {
  callback({
    responseHeaders: {
      ...details.responseHeaders,
      "Content-Security-Policy": [directives.join("; ")],
    },
  });
});
ipcMain.handle("load", () => "{}");

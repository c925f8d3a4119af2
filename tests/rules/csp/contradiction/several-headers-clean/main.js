const { session } = require('electron');


session.defaultSession.webRequest.onHeadersReceived((details, callback) =>
  callback({
    responseHeaders: {
      'Content-Security-Policy': ["default-src 'self'; img-src 'self' https://img.example.org; base-uri 'none'; form-action 'none'"],
    },
  }));
session.fromPartition('preview').webRequest.onHeadersReceived((details, callback) =>
  callback({
    responseHeaders: {
      'Content-Security-Policy': ["default-src 'self'; base-uri 'none'; form-action 'none'"],
    },
  }));

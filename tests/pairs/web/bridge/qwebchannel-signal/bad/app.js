new QWebChannel(qt.webChannelTransport, (channel) => {
  channel.objects.bridge.changed.connect((html) => {
    document.body.innerHTML = html; // expect: frontend/dangerous-html
  });
});

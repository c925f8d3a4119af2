new QWebChannel(qt.webChannelTransport, (channel) => {
  channel.objects.bridge.changed.connect((html) => {
    document.body.textContent = html;
  });
});

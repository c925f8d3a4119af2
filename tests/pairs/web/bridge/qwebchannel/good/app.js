new QWebChannel(qt.webChannelTransport, async (channel) => {
  const { bridge } = channel.objects;
  document.body.textContent = await bridge.load(1);
});

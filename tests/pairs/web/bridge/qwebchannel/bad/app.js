new QWebChannel(qt.webChannelTransport, async (channel) => {
  const { bridge } = channel.objects;
  document.body.innerHTML = await bridge.load(1); // expect: frontend/dangerous-html
});

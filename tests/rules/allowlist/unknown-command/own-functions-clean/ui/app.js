window.start = async () => {
  const note = await window.load('first');
  window.render(note);
  window.focus();
  window.scrollTo(0, 0);
  const later = window.setTimeout(() => window.dispatchEvent(new Event('ready')), 10);
  if (window.confirm('Go on?')) window.clearTimeout(later);
  window.localStorage.setItem('last', 'first');
  window.matchMedia('(prefers-color-scheme: dark)');
  self.queueMicrotask(() => {});
  // A bare name that nobody exposes may come from anywhere.
  trackUsage('start');
};
Object.defineProperty(window, 'stop_all', { value: () => {} });
window.stop_all();

(function (root) {
  function Q(sel) { if (!(this instanceof Q)) return new Q(sel); this.els = typeof sel === 'string' ? Array.from(document.querySelectorAll(sel)) : [sel]; }
  Q.prototype.html = function (h) { this.els.forEach(function (e) { e.innerHTML = h; }); return this; };
  Q.prototype.on = function (t, f) { this.els.forEach((e) => e.addEventListener(t, f)); return this; };
  Q.ready = function (f) { if (document.readyState !== 'loading') f(); else document.addEventListener('DOMContentLoaded', f); };
  root.$ = Q;
})(window);

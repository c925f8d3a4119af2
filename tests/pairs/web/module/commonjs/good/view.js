function show(html) {
  document.body.textContent = html;
}
module.exports = { show };

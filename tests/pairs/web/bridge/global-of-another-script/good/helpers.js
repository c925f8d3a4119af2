window.escape_note = (text) => {
  const map = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
  return text.replace(/[<>&"]/g, (one) => map[one]);
};

export const show = (html) => {
  document.body.innerHTML = DOMPurify.sanitize(html);
};

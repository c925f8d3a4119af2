export const show = (html) => {
  document.body.title = html;
};

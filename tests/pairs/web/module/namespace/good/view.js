export const show = (text) => {
  document.body.append(text);
};

export const show = (html) => {
  document.body.innerHTML = html; // expect: frontend/dangerous-html
};

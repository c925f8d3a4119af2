export const show = (page) => {
  document.body.innerHTML = page; // expect: frontend/dangerous-html
};

export const show = (page) => {
  document.body.innerHTML = '<pre></pre>';
  document.body.firstChild.textContent = page;
};

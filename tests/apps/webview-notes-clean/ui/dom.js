// Small helpers for the document.

export const byId = (id) => document.getElementById(id);

export function debounce(wait, action) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}

export function fillSelect(select, first, values) {
  select.replaceChildren(...[first, ...values].map((value) => new Option(value)));
}

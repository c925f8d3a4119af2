const formula = new URLSearchParams(location.search).get('f');
const value = Number.parseFloat(formula);

export const clean = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');

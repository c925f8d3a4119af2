export const clean = (s) => s.trim();

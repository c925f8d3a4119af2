export const start = location.hash.length;

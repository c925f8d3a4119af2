export const start = location.hash.slice(1);

export default () => fetch('https://def.example/').catch(() => {});
export function named() { return fetch('https://named.example/').catch(() => {}); }
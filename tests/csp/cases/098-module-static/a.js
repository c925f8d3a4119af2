import 'https://deep.example/d.js';
export const a = 1;
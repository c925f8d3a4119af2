export { show as draw } from './view.js';

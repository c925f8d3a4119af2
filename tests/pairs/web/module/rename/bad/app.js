const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
import { draw } from './ui.js';
draw(q);

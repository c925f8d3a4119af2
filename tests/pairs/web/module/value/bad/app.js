const out = document.getElementById('out');
import { start } from './state.js';
out.innerHTML = start; // expect: frontend/dangerous-html

const out = document.getElementById('out');
import { query } from './query.js';
out.innerHTML = query(); // expect: frontend/dangerous-html

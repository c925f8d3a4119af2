const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
import { clean } from './clean.js';
out.innerHTML = clean(q);

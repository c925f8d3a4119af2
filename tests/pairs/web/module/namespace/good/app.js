const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
import * as view from './view.js';
view.show(q);

const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');
import { show } from '@desk/view';
show(q);

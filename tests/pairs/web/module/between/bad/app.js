import { load } from './load.js';
import { show } from './show.js';

export async function openPage(file) {
  const page = await load(file);
  show(page);
}

import { load } from './use.js';
import { Content } from './parts';

const page = await load('page.html');

export function Page() {
  return <Content markup={page} />;
}

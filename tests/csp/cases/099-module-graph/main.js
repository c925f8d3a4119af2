import { go, HOST as H } from './lib/api.js';
import def, * as all from './lib/def.js';
go('one');
fetch(H).catch(() => {});
def();
all.named();

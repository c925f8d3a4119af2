import d from './d.css' with { type: 'css' };

import { start } from './lib/start.js';

// window.export_pdf() comes back with version 3.
start('export_pdf');

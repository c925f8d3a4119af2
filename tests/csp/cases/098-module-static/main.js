import { a } from './a.js';
import x from 'https://m.example/x.js';
fetch('https://never.example/');

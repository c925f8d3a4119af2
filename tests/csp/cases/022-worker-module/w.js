import 'https://m.example/m.js';
import './x.js';
const out = document.getElementById('out');

import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.example.com' });
api.get('/note').then(({ data }) => {
  out.textContent = data.html;
});

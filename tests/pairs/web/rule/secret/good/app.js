export const token = localStorage.getItem('ghp_token');

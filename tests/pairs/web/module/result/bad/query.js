export const query = () => new URLSearchParams(location.search).get('q');

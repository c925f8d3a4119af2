export const query = () => Number(new URLSearchParams(location.search).get('q'));

const back = new URL(new URLSearchParams(location.search).get('back'), location.origin);
const link = document.createElement('a');
if (back.protocol === 'https:') link.setAttribute('href', back.href);
document.body.append(link);

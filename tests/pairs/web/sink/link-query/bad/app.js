const back = new URLSearchParams(location.search).get('back');
const link = document.createElement('a');
link.setAttribute('href', back); // expect: frontend/script-url
document.body.append(link);

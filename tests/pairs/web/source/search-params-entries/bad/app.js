const params = Object.fromEntries(new URLSearchParams(location.search));
document.querySelector('#query').innerHTML = 'Results for ' + params.q; // expect: frontend/dangerous-html

const params = Object.fromEntries(new URLSearchParams(location.search));
document.querySelector('#query').textContent = 'Results for ' + params.q;

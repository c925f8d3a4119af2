const run = JSON.parse;
run(localStorage.getItem('script'));

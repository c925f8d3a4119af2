const run = eval;
run(localStorage.getItem('script')); // expect: frontend/code-injection

const q = new URLSearchParams(location.search).get('q');
$('<b>' + q + '</b>').appendTo('#list'); // expect: frontend/dangerous-html

const q = new URLSearchParams(location.search).get('q');
$('a.next').attr('href', q); // expect: frontend/script-url

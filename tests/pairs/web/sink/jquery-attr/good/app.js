const q = new URLSearchParams(location.search).get('q');
$('a.next').attr('title', q);
$('a.next').attr('href', '/notes?q=' + encodeURIComponent(q));

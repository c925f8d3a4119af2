const q = new URLSearchParams(location.search).get('q');
$('#list').prepend(document.createTextNode(q));
$('#end').before($('<p>').text(q));

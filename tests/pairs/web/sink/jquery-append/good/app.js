const q = new URLSearchParams(location.search).get('q');
$('#list').append($('<li>').text(q));
$('#list').append('<li>none</li>');

const q = new URLSearchParams(location.search).get('q');
$('<b>').text(q).appendTo('#list');
$('#' + CSS.escape(q)).show();

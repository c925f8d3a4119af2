const q = new URLSearchParams(location.search).get('q');
$('#list').append('<li>' + q + '</li>'); // expect: frontend/dangerous-html

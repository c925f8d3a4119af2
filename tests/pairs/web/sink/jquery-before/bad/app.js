const q = new URLSearchParams(location.search).get('q');
$('#list').prepend(`<li>${q}</li>`); // expect: frontend/dangerous-html
$('#end').before('<p>' + q + '</p>'); // expect: frontend/dangerous-html

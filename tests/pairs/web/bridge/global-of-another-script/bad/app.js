document.getElementById('out').innerHTML = window.escape_note(document.title);  // expect: frontend/dangerous-html

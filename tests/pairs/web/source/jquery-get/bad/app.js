$.get('/news', (body) => {
  $('#out').html(body); // expect: frontend/dangerous-html
});

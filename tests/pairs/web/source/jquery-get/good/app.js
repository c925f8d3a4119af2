$.get('/news', (body) => {
  $('#out').text(body);
});

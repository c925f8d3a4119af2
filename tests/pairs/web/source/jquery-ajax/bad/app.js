$.ajax({
  url: '/notes',
  success(data) {
    $('#out').html(data); // expect: frontend/dangerous-html
  },
});

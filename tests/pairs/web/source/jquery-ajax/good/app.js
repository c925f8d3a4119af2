$.ajax({
  url: '/notes',
  success(data) {
    $('#out').text(data);
  },
});

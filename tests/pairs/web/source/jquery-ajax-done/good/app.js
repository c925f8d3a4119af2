$.ajax('/notes').done((data) => {
  $('#out').text(data.title);
});

$.ajax('/notes').done((data) => {
  $('#out').html(data.title); // expect: frontend/dangerous-html
});

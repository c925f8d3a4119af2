$.ready(function () {
  $('#x').html('<img src="https://q.example/q.png"><b onclick="z()">z</b>');
});

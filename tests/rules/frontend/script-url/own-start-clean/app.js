const params = new URLSearchParams(location.search);
location.href = '/notes/' + params.get('id');
location.href = `https://app.example/${params.get('id')}`;
window.open('help.html');
location = location.href;
location.hash = params.get('tab');

function go() {
  const next = new URL(params.get('next'));
  if (next.protocol === 'https:') location.href = next.href;
}

const link = document.createElement('a');
link.href = '#' + params.get('anchor');
document.body.append(link);
go();

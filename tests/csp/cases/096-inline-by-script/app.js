addEventListener('DOMContentLoaded', () => {
  const d = document.getElementById('d');
  d.innerHTML = '<b onclick="one()">x</b>';
  d.setAttribute('onclick', 'two()');
  d.onclick = () => {};
  d.insertAdjacentHTML('beforeend', '<img src="x.png" onerror="three()">');
  d.innerHTML += '<script>four()</scr' + 'ipt>';
  const s = document.createElement('script');
  s.append('five()');
  d.append(s);
  const t = document.createElement('script');
  t.innerHTML = 'six()';
  d.append(t);
  document.createElement('b').setAttribute('onclick', 'seven()');
});
document.write('<script>eight()</scr' + 'ipt>');
document.write('<p onclick="nine()">x</p>');

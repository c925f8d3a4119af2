const title = document.getElementById('title');

function chapter() {
  const name = decodeURIComponent(location.hash.slice(1));
  title.innerHTML = `<em>${name}</em>`; // expect: frontend/dangerous-html
}

window.addEventListener('hashchange', chapter);
chapter();

const words = new URLSearchParams(window.location.search).get('q');
document.write('<p>Results for ' + words + '</p>'); // expect: frontend/dangerous-html

const page = Number(new URLSearchParams(location.search).get('page'));
document.getElementById('page').innerHTML = `<b>${page}</b>`;
document.getElementById('text').innerText = location.href;

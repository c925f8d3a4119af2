const text = decodeURIComponent(location.hash.slice(1));
const out = document.getElementById('out');
out.insertAdjacentHTML('beforeend', `<p>${text}</p>`); // expect: frontend/dangerous-html

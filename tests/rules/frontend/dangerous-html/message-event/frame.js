const status = document.getElementById('status');

window.addEventListener('message', (event) => {
  status.innerHTML = event.data.text; // expect: frontend/dangerous-html
});

window.onmessage = ({ data }) => {
  const range = document.createRange();
  status.append(range.createContextualFragment(data)); // expect: frontend/dangerous-html
};

window.addEventListener('storage', (event) => {
  status.innerHTML = event.newValue; // expect: frontend/dangerous-html
});

status.innerHTML = localStorage.getItem('status') ?? ''; // expect: frontend/dangerous-html

const out = document.getElementById('out');

class Address {
  get query() {
    return decodeURIComponent(location.hash.slice(1));
  }
}
const address = new Address();
out.innerHTML = address.query; // expect: frontend/dangerous-html

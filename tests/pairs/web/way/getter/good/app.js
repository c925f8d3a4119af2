const out = document.getElementById('out');

class Address {
  get query() {
    return decodeURIComponent(location.hash.slice(1));
  }
  get length() {
    return location.hash.length;
  }
}
const address = new Address();
out.innerHTML = address.length;

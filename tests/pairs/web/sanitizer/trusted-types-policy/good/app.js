const q = new URLSearchParams(location.search).get('q');
const out = document.getElementById('out');

const policy = trustedTypes.createPolicy('page', {
  createHTML: (text) => DOMPurify.sanitize(text),
});
out.innerHTML = policy.createHTML(q);

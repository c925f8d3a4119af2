export function answer(result, token) {
  window.parent.postMessage({ result }, '*'); // expect: frontend/post-message-any-origin
  window.opener.postMessage(token, '*'); // expect: frontend/post-message-any-origin
  const ANY = '*';
  document.querySelector('iframe').contentWindow.postMessage(result, ANY); // expect: frontend/post-message-any-origin
  parent.postMessage(result, { targetOrigin: '*' }); // expect: frontend/post-message-any-origin
}

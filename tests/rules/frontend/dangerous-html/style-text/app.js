async function theme(id) {
  const css = await window.load(id);
  let sheet = document.querySelector('style#theme');
  if (!sheet) {
    sheet = document.createElement('style');
    document.head.appendChild(sheet);
  }
  sheet.innerHTML = css + ':root { color: black }';
  const box = document.createElement('textarea');
  box.innerHTML = css;

  let place = document.createElement('style');
  if (id) place = document.createElement('section');
  place.innerHTML = css; // expect: frontend/dangerous-html
  sheet.outerHTML = css; // expect: frontend/dangerous-html
}

theme(location.hash.slice(1));

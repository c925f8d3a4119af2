const view = document.querySelector('#view');
const list = document.querySelector('#list');

async function show(id) {
  const mail = await window.load_mail(id);
  view.innerHTML = mail.body; // expect: frontend/dangerous-html
  document.querySelector('#subject').textContent = mail.subject;
  view.insertAdjacentHTML('beforeend', `<footer>${mail.from}</footer>`); // expect: frontend/dangerous-html
}

async function refresh() {
  const mails = await list_mail();
  const rows = [];
  for (const mail of mails) {
    rows.push('<li>' + mail.subject + '</li>');
  }
  list.innerHTML = rows.join(''); // expect: frontend/dangerous-html
  const { length } = mails;
  document.querySelector('#count').innerHTML = `<b>${Number(length)}</b>`;
}

async function preview(id) {
  const frame = document.createElement('iframe');
  const { body } = await window.load_mail(id);
  frame.srcdoc = body; // expect: frontend/dangerous-html
  view.replaceChildren(frame);
}

refresh().then(() => show(0)).then(() => preview(0));

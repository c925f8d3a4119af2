const out = document.getElementById('out');

const open = indexedDB.open('notes');
open.onsuccess = () => {
  const request = open.result.transaction('notes').objectStore('notes').get(1);
  request.onsuccess = () => {
    out.textContent = request.result.html;
  };
};

const out = document.getElementById('out');
out.textContent = localStorage.draft;
out.innerHTML = `<b>${localStorage.length}</b>`;

document.location = 'javascript:1';

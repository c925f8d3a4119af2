document.createElement('div').innerHTML = 'x';
try { eval('1') } catch (e) {}
try{eval('1')}catch(e){}
try{new Worker('w.js')}catch(e){}
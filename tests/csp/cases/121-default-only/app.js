try{eval('1')}catch(e){}
fetch('https://a.example/').catch(()=>{});try{new Worker('https://a.example/w.js')}catch(e){}
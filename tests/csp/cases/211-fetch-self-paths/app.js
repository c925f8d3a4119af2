fetch('api/a').catch(()=>{});
fetch('/other').catch(()=>{});
fetch('./api/b?x=1').catch(()=>{});

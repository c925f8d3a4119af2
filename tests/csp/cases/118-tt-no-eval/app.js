try { eval('1') } catch (e) { console.log(e.name) }
try { new Function('1') } catch (e) { console.log(e.name) }
try { setTimeout('1') } catch (e) { console.log(e.name) }
try { trustedTypes.createPolicy('x', {}); } catch (e) {}
document.createElement('div').innerHTML = 'fine';
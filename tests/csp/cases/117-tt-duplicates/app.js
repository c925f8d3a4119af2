trustedTypes.createPolicy('a', {});
trustedTypes.createPolicy('a', {});
try { trustedTypes.createPolicy('b', {}); } catch (e) {}
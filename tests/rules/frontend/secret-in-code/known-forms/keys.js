const github = 'ghp_k3JqV9sTzR1mWb7YxNc5LdPf2HgA8uEoQi4B'; // expect: frontend/secret-in-code
const aws = { accessKeyId: 'AKIAQ7R2MZXK4WVT9LPN' }; // expect: frontend/secret-in-code
fetch('/x', { headers: { Authorization: 'Bearer ghp_k3JqV9sTzR1mWb7YxNc5LdPf2HgA8uEoQi4B' } }); // expect: frontend/secret-in-code
const clientSecret = 'q8Xv2LmP0sRt7YwZ3nBc6KdF'; // expect: frontend/secret-in-code
export { github, aws, clientSecret };

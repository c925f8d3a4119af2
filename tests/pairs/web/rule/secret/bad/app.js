export const token = 'ghp_k3JqV9sTzR1mWb7YxNc5LdPf2HgA8uEoQi4B'; // expect: frontend/secret-in-code

import('https://esm.example/x'); // expect: frontend/remote-script

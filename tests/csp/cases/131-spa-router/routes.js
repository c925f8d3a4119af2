export const routes = {
  '/': async () => '<h1 style="margin:0">Home</h1><img src="https://cdn.example/h.png">',
};

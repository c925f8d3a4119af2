window.load('x');

window.load('start');

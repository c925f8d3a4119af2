import show from './view';
show('<p>own');

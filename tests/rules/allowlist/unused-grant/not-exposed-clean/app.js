const { load } = window;
load().then((note) => console.log(note));

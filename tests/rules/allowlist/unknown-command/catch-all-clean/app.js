webui.call('whatever').then((answer) => console.log(answer));

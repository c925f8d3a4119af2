webui.call('known');
webui.call('maybe_the_extra_one');

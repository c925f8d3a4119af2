Neutralino.os.execCommand("ls");

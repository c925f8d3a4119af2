const b = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
WebAssembly.instantiate(b).catch((e) => console.log(e.name));
WebAssembly.compile(b).catch((e) => console.log(e.name));
try { new WebAssembly.Module(b) } catch (e) { console.log(e.name); }
WebAssembly.instantiateStreaming(fetch('m.wasm')).catch((e) => console.log(e.name));
WebAssembly.compileStreaming(fetch('m.wasm')).catch((e) => console.log(e.name));
WebAssembly.validate(b);

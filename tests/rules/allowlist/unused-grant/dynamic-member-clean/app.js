// The only caller of native code: all others go through it.
export const native = (name, ...values) => window[name](...values);

export const first = () => window.first();

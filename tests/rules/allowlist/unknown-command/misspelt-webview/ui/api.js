export const api = {
  actions: {},
  register(actions) {
    Object.assign(this.actions, actions);
  },
};

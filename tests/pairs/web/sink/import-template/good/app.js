const themes = { dark: () => import('./dark.js'), light: () => import('./light.js') };
const theme = new URLSearchParams(location.search).get('theme');
const module = await (themes[theme] ?? themes.light)();

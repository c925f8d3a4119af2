// Numbers for people.

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

export function formatBytes(bytes) {
  const power = bytes === 0 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

export const share = (part, whole) => (whole === 0 ? 0 : Math.round((100 * part) / whole));

import { formatBytes } from './format.js';

/// Fills the list of volumes and says which one is the first.
export async function showVolumes(select) {
  const volumes = JSON.parse(await webui.call('list_volumes'));
  const options = volumes.map((volume) => {
    const free = `${formatBytes(volume.available)} of ${formatBytes(volume.capacity)} free`;
    return new Option(`${volume.path} (${free})`, volume.path);
  });
  select.replaceChildren(...options);
  return volumes[0].path;
}

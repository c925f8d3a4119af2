declare global {
  interface Window {
    list_tracks(): Promise<Track[]>;
    play_track(id: number): Promise<boolean>;
    pause_track(): Promise<void>;
  }
}

export interface Track {
  id: number;
  title: string;
}

export const tracks = (): Promise<Track[]> => window.list_tracks();
export const play = async (track: Track) => (await window.play_track(track.id)) as boolean;
export const pause = () => window.pause_track(); // expect: allowlist/unknown-command
export const seek = (to: number) => (window as any).seek_track(to); // expect: allowlist/unknown-command
export const rename = async (id: number) => await window.rename_track<string>(id); // expect: allowlist/unknown-command

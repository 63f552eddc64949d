import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ObsConfiguration {
  readonly port: number;
  readonly password: string;
  /** Where recordings go. */
  readonly recordings: string;
}

/** Writes the configuration of an OBS that asks nothing at its start, serves obs-websocket, and records a small picture. */
export function writeObsConfiguration(home: string, { port, password, recordings }: ObsConfiguration): void {
  const folder = join(home, '.config/obs-studio');
  const profile = join(folder, 'basic/profiles/Test');
  mkdirSync(profile, { recursive: true });
  mkdirSync(recordings, { recursive: true });
  writeFileSync(
    join(folder, 'global.ini'),
    ini({
      // Without these, the first start opens the wizard, and a later one the news.
      General: { FirstRun: true, LastVersion: 0x7f000000, EnableAutoUpdates: false },
      Basic: { Profile: 'Test', ProfileDir: 'Test', SceneCollection: 'Test', SceneCollectionFile: 'Test' },
      OBSWebSocket: {
        FirstLoad: false,
        ServerEnabled: true,
        ServerPort: port,
        AlertsEnabled: false,
        AuthRequired: true,
        ServerPassword: password,
      },
    }),
  );
  writeFileSync(
    join(profile, 'basic.ini'),
    ini({
      General: { Name: 'Test' },
      Output: { Mode: 'Advanced' },
      AdvOut: { RecType: 'Standard', RecFilePath: recordings, RecFormat: 'mkv', RecEncoder: 'obs_x264' },
      Video: { BaseCX: 320, BaseCY: 180, OutputCX: 320, OutputCY: 180, FPSType: 0, FPSCommon: 10 },
    }),
  );
  // A constant bitrate, so that the file grows although the picture is black.
  const encoder = { preset: 'ultrafast', rate_control: 'CBR', bitrate: 1000, keyint_sec: 1 };
  writeFileSync(join(profile, 'recordEncoder.json'), JSON.stringify(encoder));
}

type Section = Readonly<Record<string, string | number | boolean>>;

function ini(sections: Readonly<Record<string, Section>>): string {
  return Object.entries(sections)
    .flatMap(([name, section]) => [`[${name}]`, ...Object.entries(section).map(([key, value]) => `${key}=${value}`)])
    .join('\n');
}

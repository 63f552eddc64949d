import { noop } from 'rxjs';
import { newType } from '../new-type.ts';
import { bridgeFileSchema } from '../endpoints.ts';
import { obsBackend } from './obs.ts';

function config(...types: readonly string[]) {
  return bridgeFileSchema.parse({
    backend: { type: 'obs' },
    outgoing: types.map((type) => ({
      websocket_type: type,
      osc_destinations: [{ host: 'h', port: 1, address: '/a' }],
    })),
  });
}

const options = { config: config(), file: 'show.yaml', looseTypes: [] };

describe('a bridge to OBS', () => {
  it('refuses a game and a token, which OBS does not have', () => {
    expect(() => obsBackend.open({ ...options, gameId: 1 })).toThrow('1: OBS has no games; leave the number out');
    const token = { name: 'TOKEN', read: () => 'S3CR3T' };
    expect(() => obsBackend.open({ ...options, token })).toThrow('--token: OBS has a password instead');
  });

  it('says which request OBS refused, and why', () => {
    const failed = { type: 'RequestFailed', requestType: 'StartRecord', requestId: '3', code: 500 };
    expect(obsBackend.refusal?.(failed)).toEqual({
      about: 'StartRecord',
      text: 'OBS refused StartRecord: the output is already running (code 500)',
    });
    expect(obsBackend.refusal?.({ type: 'StartRecordResponse' })).toBeUndefined();
  });

  it('needs a restart for an event that OBS sends only on request', () => {
    expect(newType(config('StreamStateChanged'), config(), obsBackend)).toBeUndefined();
    expect(newType(config('InputVolumeMeters'), config(), obsBackend)).toBe('InputVolumeMeters');
    expect(newType(config('InputVolumeMeters'), config('InputVolumeMeters'), obsBackend)).toBeUndefined();
  });

  it('dials nothing by itself', () => {
    const { connection, startText, who } = obsBackend.open(options);
    const statuses: string[] = [];
    connection.status$.subscribe({ next: ({ kind }) => statuses.push(kind), error: noop }).unsubscribe();
    expect({ statuses, who }).toEqual({ statuses: ['idle'], who: 'obs' });
    expect(startText).toMatch(/^OBS at ws:\/\/localhost:4455 \(default\), with/);
  });
});

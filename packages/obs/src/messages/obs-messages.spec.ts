import * as z from 'zod/mini';
import { obsMessages, type ObsMessages } from './obs-messages.ts';
import { obsRequests, type ObsRequests } from './obs-requests.ts';

const requestTypes = Object.keys(obsRequests);
const messageTypes = Object.keys(obsMessages);

function issuesOf(schema: z.ZodMiniType, value: unknown): readonly (readonly [string, string])[] {
  const { error } = z.safeParse(schema, value);
  return (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
}

describe('the messages of OBS', () => {
  it('have a response for each request, and no name twice', () => {
    const responses = messageTypes.filter((type) => type.endsWith('Response'));
    expect(responses.sort()).toEqual(requestTypes.map((type) => `${type}Response`).sort());
    expect(requestTypes.filter((type) => messageTypes.includes(type))).toEqual([]);
    // The compiler knows it too.
    const named: `${keyof ObsRequests}Response` extends keyof ObsMessages ? true : false = true;
    expect(named).toBe(true);
  });

  it('are told apart by the type of their schema', () => {
    for (const [type, schema] of Object.entries({ ...obsMessages, ...obsRequests })) {
      const { shape } = schema as z.ZodMiniObject<{ type: z.ZodMiniLiteral<string> }>;
      expect(z.safeParse(shape.type, type).success).toBe(true);
    }
  });

  it('keep fields that the schema does not name', () => {
    const changed = { type: 'CurrentProgramSceneChanged', sceneName: 'Stage', sceneUuid: 'u-1' };
    expect(z.parse(obsMessages.CurrentProgramSceneChanged, changed)).toEqual(changed);
  });
});

describe('the requests to OBS', () => {
  it.each<[keyof ObsRequests, object, string, string]>([
    [
      'SetCurrentProgramScene',
      { scenName: 'a' },
      '',
      'unknown field scenName, expected canvasUuid, sceneName, sceneUuid',
    ],
    ['StartRecord', { now: 1, then: 2 }, '', 'unknown field now, then, expected none'],
    ['SetInputVolume', { inputName: 'Mic', inputVolumeDb: 27 }, 'inputVolumeDb', 'expected a number from -100 to 26'],
    ['SetTBarPosition', { position: -0.1 }, 'position', 'expected a number from 0 to 1'],
    ['SetTBarPosition', {}, 'position', 'expected a number from 0 to 1'],
  ])('%s with %j is refused', (type, fields, path, message) => {
    expect(issuesOf(obsRequests[type], { type, ...fields })).toEqual([[path, message]]);
  });

  it('may have the fields that they are known to have', () => {
    const mute: ObsRequests['SetInputMute'] = { type: 'SetInputMute', inputName: 'Mic', inputMuted: true };
    expect(issuesOf(obsRequests.SetInputMute, mute)).toEqual([]);
    // @ts-expect-error a misspelled field
    const wrong: ObsRequests['SetInputMute'] = { type: 'SetInputMute', inputNam: 'Mic', inputMuted: true };
    expect(issuesOf(obsRequests.SetInputMute, wrong)).toHaveLength(1);
  });
});

import { rollCallLines } from './roll-call-lines.ts';

describe('rollCallLines', () => {
  it('shows the state of each client', () => {
    const box = { client_type: 'buzzer', client_id: 'main', enabled: true, selected: 2, open_ms: 723_000 };
    expect(
      rollCallLines([
        { ms: 2.14, copies: 1, client: { ...box, last_press: 2, last_press_ms_ago: 14_000 } },
        { ms: 1, copies: 1, client: { client_type: 'osc', client_id: 'lights', open_ms: 900 } },
        { ms: 3, copies: 2, client: undefined },
      ]),
    ).toEqual([
      'buzzer main  2.1 ms  armed  2 was first  last press 2, 14 s ago  connected for 12 min 3 s',
      'osc lights   1.0 ms  connected for 900 ms',
      '2 other clients, for example web pages  3.0 ms',
    ]);
  });

  it('shows which boxes are in fair mode, and which referee decides', () => {
    expect(
      rollCallLines([
        { ms: 1, copies: 1, client: { client_type: 'buzzer', client_id: 'left', enabled: true, fair: true } },
        { ms: 2, copies: 1, client: { client_type: 'referee', client_id: 'main', decides: true } },
        { ms: 3, copies: 1, client: { client_type: 'referee', client_id: 'other', decides: false } },
      ]),
    ).toEqual([
      'buzzer left    1.0 ms  armed  fair',
      'referee main   2.0 ms  decides',
      'referee other  3.0 ms  stands by',
    ]);
  });

  it('shows which of two boxes of one name is the spare', () => {
    const main = { client_type: 'buzzer', client_id: 'main' };
    expect(
      rollCallLines([
        { ms: 1, copies: 1, client: { ...main, enabled: true } },
        { ms: 2, copies: 1, client: { ...main, spare: true } },
      ]),
    ).toEqual(['buzzer main  1.0 ms  armed', 'buzzer main  2.0 ms  spare']);
  });

  it('warns about an id that two clients share, says where they run, and escapes control characters', () => {
    const client = { client_type: 'buzzer', client_id: 'a\x1b[2J', enabled: false };
    const places = ['pi, 10.0.0.1, process 7', 'pi, 10.0.0.2, process 7'];
    expect(rollCallLines([{ ms: 1, copies: 2, client, places }])).toEqual([
      `buzzer a\\u001b[2J  1.0 ms  disarmed  WARNING: 2 clients have this id (${places.join('; ')}); give each a different --client-id`,
    ]);
  });

  it('says that nobody answers', () => {
    expect(rollCallLines([])).toEqual(['No client in this game answers pings.']);
  });
});

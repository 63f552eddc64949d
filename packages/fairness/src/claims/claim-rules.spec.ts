import { type BuzzerStepWithInput, initialBuzzerState, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { claimRules, isUndecided } from './claim-rules.ts';
import { initialClaimState } from './claim-state.ts';
import type { ClaimInput } from './claim-step.ts';

type Press = QuizzerOutgoingMessage<'buzzer_pressed'>;

const press: Press = { type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1', at: 995 };
const undecided = { ...initialBuzzerState, online: true, enabled: true, selected: 2, pendingPress: press };

/** A box `main`. Each function gives it one input and returns the step. */
function box(contacts: { readonly edgeMs?: number; readonly sampleMs?: number } = {}) {
  let state = initialClaimState;
  const given = (input: ClaimInput) => {
    const step = claimRules({ clientId: 'main', ...contacts }, state, input);
    ({ state } = step);
    return step;
  };
  const step = (step: Partial<BuzzerStepWithInput>, at: number) =>
    given({
      kind: 'step',
      step: { state: initialBuzzerState, send: [], input: { kind: 'overdue', at }, ...step },
      at,
    });
  return {
    step,
    press: (at = 1000, message: Press = press) => step({ state: undecided, send: [message] }, at),
    referee: (at: number, rules = true, instance = 'r') =>
      given({ kind: 'message', message: { type: 'referee_status', client_id: 'main', instance, rules }, at }),
    claim: (clientId: string, at: number, pressId = `${clientId}-1`) =>
      given({
        kind: 'message',
        message: { type: 'press_claim', client_id: clientId, press_id: pressId, buzzerId: 1, at: 0 },
        at,
      }),
    due: (at: number) => given({ kind: 'due', at }),
  };
}

describe('a press', () => {
  it('is claimed with its time while a referee is there', () => {
    const { referee, press } = box();
    referee(500);
    expect(press().send).toEqual([{ type: 'press_claim', press_id: 'a-1', buzzerId: 2, at: 995, client_id: 'main' }]);
  });

  it('is sent at once if no referee was ever heard', () => {
    expect(box().press().send).toEqual([press]);
  });

  it('is sent at once if no referee was heard for 2 s', () => {
    const { referee, press: pressed } = box();
    referee(500);
    expect(pressed(2501).send).toEqual([press]);
    expect(pressed(2500).send).toMatchObject([{ type: 'press_claim' }]);
  });

  it('is sent at once if only referees are there that stand by', () => {
    const { referee, press: pressed } = box();
    referee(500, false);
    expect(pressed().send).toEqual([press]);
  });

  it('is sent itself if there is no verdict within 500 ms, with the same press_id', () => {
    const { referee, press: pressed, due } = box();
    referee(500);
    pressed();
    expect(due(1499.9).send).toEqual([]);
    expect(due(1500)).toMatchObject({
      send: [press],
      note: 'no verdict within 500 ms: press 2 is sent without one',
      state: { waiting: null },
    });
    expect(due(2100).send).toEqual([]);
  });

  it('is sent 150 ms later for each box whose claim the room heard first, so that the host hears one number', () => {
    const { referee, press: pressed, claim, due } = box();
    referee(500);
    claim('long ago', 510);
    claim('other', 990);
    pressed();
    claim('third', 1005);
    claim('main', 1010, 'a-1');
    claim('too late', 1020);
    expect([due(1799).send, due(1800).send]).toEqual([[], [press]]);
  });

  it('is sent 450 ms later at most, however many boxes claim a press', () => {
    const { referee, press: pressed, claim, due } = box();
    referee(500);
    pressed();
    for (let n = 0; n < 100; n++) claim(`box${n}`, 1005);
    expect(claim('main', 1010, 'a-1').state.claims.size).toBeLessThan(5);
    expect([due(1949).send, due(1950).send]).toEqual([[], [press]]);
  });

  it.each([
    ['the room has heard that it was first', { ...undecided, pendingPress: null }],
    ['another box was first', { ...undecided, selected: null, lostTo: 5 }],
    ['a new round has begun', { ...undecided, selected: null, pendingPress: null }],
  ])('is not sent itself once %s', (_, state) => {
    const { referee, press: pressed, step, due } = box();
    referee(500);
    pressed();
    step({ state }, 1200);
    expect(due(1500).send).toEqual([]);
  });

  it('is sent itself if the link was lost meanwhile', () => {
    const { referee, press: pressed, step, due } = box();
    referee(500);
    pressed();
    step({ state: { ...undecided, online: false, enabled: false }, input: { kind: 'online', online: false } }, 1200);
    expect(due(1500).send).toEqual([press]);
  });

  it.each([
    ['without a time, which was decided before', { ...press, at: undefined }],
    ['without an id', { ...press, press_id: undefined }],
    ['of nobody, which clears the round', { ...press, buzzerId: null }],
  ])('%s is sent as it is', (_, { at, press_id, ...rest }) => {
    const { referee, press: pressed } = box();
    referee(500);
    const message = { ...rest, ...(at !== undefined && { at }), ...(press_id !== undefined && { press_id }) };
    expect(pressed(1000, message).send).toEqual([message]);
  });

  it('is claimed after what has to be sent before it', () => {
    const { referee, step } = box();
    referee(500);
    const clear: Press = { type: 'buzzer_pressed', buzzerId: null, press_id: 'a-0' };
    const { send } = step({ state: undecided, send: [clear, press] }, 1000);
    expect(send).toMatchObject([clear, { type: 'press_claim' }]);
  });
});

describe('a box', () => {
  const hello = { type: 'box_status', client_id: 'main' };

  it('tells each referee once that it is there, and again after 2 s of silence and on a new link', () => {
    const { referee, step } = box();
    expect([referee(0).send, referee(500).send, referee(600, false, 'standby').send]).toEqual([[hello], [], [hello]]);
    expect(referee(2501).send).toEqual([hello]);
    step({ input: { kind: 'online', online: true } }, 2600);
    expect(referee(2700).send).toEqual([hello]);
  });

  it('tells how long it holds an edge back, and how late its times may be', () => {
    const { referee } = box({ edgeMs: 5, sampleMs: 10 });
    expect(referee(0).send).toEqual([{ ...hello, edge_ms: 5, sample_ms: 10 }]);
  });

  it('says when a referee begins to decide', () => {
    const { referee } = box();
    expect([referee(0, false).note, referee(500).note, referee(1000).note, referee(4000).note]).toEqual([
      undefined,
      'a referee decides who was first',
      undefined,
      'a referee decides who was first',
    ]);
  });

  it('remembers 16 referees at most', () => {
    const { referee } = box();
    for (let n = 0; n < 100; n++) referee(n, true, String(n));
    expect(referee(100).state.referees.size).toBe(16);
  });

  it('has an undecided press until the room has heard about it', () => {
    expect([undecided, { ...undecided, pendingPress: null }, initialBuzzerState].map(isUndecided)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

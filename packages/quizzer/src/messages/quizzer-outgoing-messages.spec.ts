import { quizzerOutgoingMessages } from './quizzer-outgoing-messages.ts';

function press(recipient: unknown) {
  return quizzerOutgoingMessages.buzzer_pressed.safeParse({ type: 'buzzer_pressed', buzzerId: 2, recipient });
}

function pathsOf(recipient: unknown) {
  return press(recipient).error?.issues.map(({ path }) => path.join('.'));
}

describe('quizzerOutgoingMessages', () => {
  it.each([
    ['nobody in particular', undefined],
    ['null', null],
    ['an empty object', {}],
    ['one connection', { channel_id: 'specific.inmemory!aBc-_.9' }],
    ['a channel without an exclamation mark', { channel_id: 'plain' }],
    ['a channel that ends in one', { channel_id: 'a!' }],
    ['a channel of 99 characters', { channel_id: 'a'.repeat(99) }],
    ['some clients', { client_id: 'main', client_type: 'buzzer' }],
    ['other keys', { role: 'host' }],
  ])('accepts a recipient that is %s', (_, recipient) => {
    expect(press(recipient).success).toBe(true);
  });

  it.each([
    ['a space', 'with space'],
    ['a letter beyond ASCII', 'ü'],
    ['two exclamation marks', 'a!b!c'],
    ['nothing before the exclamation mark', '!abc'],
    ['nothing at all', ''],
    ['a line break at its end', 'abc\n'],
    ['half a character', '\ud83d'],
    ['100 characters', 'a'.repeat(100)],
    ['a number', 7],
    ['null', null],
  ])('refuses a channel_id of %s, which would crash the consumer', (_, channelId) => {
    expect(pathsOf({ channel_id: channelId })).toEqual(['recipient.channel_id']);
  });

  it.each([
    ['a text', 'buzzer'],
    ['a number', 5],
    ['a list', ['buzzer']],
  ])('refuses a recipient that is %s, which the backend would drop', (_, recipient) => {
    expect(pathsOf(recipient)).toEqual(['recipient']);
  });

  it.each(Object.keys(quizzerOutgoingMessages))('refuses it in %s too', (type) => {
    const { error } = quizzerOutgoingMessages[type as keyof typeof quizzerOutgoingMessages].safeParse({
      type,
      recipient: { channel_id: 'no name' },
    });
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain('recipient.channel_id');
  });

  it('gives a press an id if it has none', () => {
    const [one, two] = [1, 2].map((buzzerId) =>
      quizzerOutgoingMessages.buzzer_pressed.parse({ type: 'buzzer_pressed', buzzerId }),
    );
    expect(one?.press_id).toEqual(expect.any(String));
    expect(one?.press_id).not.toBe(two?.press_id);
  });

  it('keeps the time of a press, from which its age is computed', () => {
    const pressed = { type: 'buzzer_pressed', buzzerId: 2, at: 12.5, press_id: 'a-1', more: [1] };
    expect(quizzerOutgoingMessages.buzzer_pressed.parse(pressed)).toEqual(pressed);
    expect(quizzerOutgoingMessages.buzzer_pressed.safeParse({ ...pressed, at: 'now' }).success).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { fairMessages } from '@hardware-ws/fairness';
import { quizzerOutgoingMessages } from '@hardware-ws/quizzer';

const schemas = { ...quizzerOutgoingMessages, ...fairMessages };

describe('docs/fairness-messages.md', () => {
  const page = readFileSync('docs/fairness-messages.md', 'utf8');
  const messages = [...page.matchAll(/```json\n([^]*?)```/g)].map(
    ([, text = '']) => JSON.parse(text) as { readonly type: keyof typeof schemas },
  );

  it.each(messages)('shows a $type that is valid, with every field that the schema names', (message) => {
    expect(schemas[message.type].safeParse(message)).toMatchObject({ success: true });
    const optional = message.type === 'buzzer_pressed' ? ['recipient', 'at'] : [];
    expect([...Object.keys(message), ...optional]).toEqual(
      expect.arrayContaining(Object.keys(schemas[message.type].shape)),
    );
  });

  it('has every message of fair play', () => {
    expect(messages.map(({ type }) => type)).toEqual(expect.arrayContaining(Object.keys(fairMessages)));
  });
});

import * as z from 'zod/mini';
import { quizzerMessages } from '../messages/quizzer-messages.ts';
import { quizzerOutgoingMessages } from '../messages/quizzer-outgoing-messages.ts';
import { quizzerSamples } from './quizzer-samples.ts';

describe('quizzerSamples', () => {
  it.each(quizzerSamples)('are valid in both directions: $type', (sample) => {
    const { type } = sample;
    expect(z.safeParse(quizzerMessages[type], sample).success).toBe(true);
    expect(z.safeParse(quizzerOutgoingMessages[type], sample).success).toBe(true);
  });
});

import { quizzerMessages, quizzerOutgoing } from '@hardware-ws/quizzer';
import { didYouMean } from '../config/did-you-mean.ts';
import type { PathProblem } from '../config/path-problem.ts';
import type { LegibleFile } from './legible-file.ts';

/** Types of messages that the contract does not have: the bridge lets them through, but who would send or take them? */
export function unknownTypes({ outgoing, incoming }: LegibleFile): readonly PathProblem[] {
  return [
    ...outgoing.map(({ websocket_type }, rule) => ({
      type: websocket_type,
      path: ['outgoing', rule, 'websocket_type'],
      known: quizzerMessages,
      unheard: 'the backend sends no such message that we know of',
    })),
    ...incoming.map(({ websocket_type }, rule) => ({
      type: websocket_type,
      path: ['incoming', rule, 'websocket_type'],
      known: quizzerOutgoing,
      unheard: 'the backend takes no such message that we know of',
    })),
  ].flatMap(({ type, path, known, unheard }): readonly PathProblem[] => {
    if (type === undefined || type === '' || Object.hasOwn(known, type)) return [];
    const suggestion = didYouMean(type, Object.keys(known));
    const problem = { severity: 'warning', path } as const;
    return suggestion === undefined
      ? [{ ...problem, message: unheard }]
      : [{ ...problem, message: `${unheard}, did you mean "${suggestion}"?`, suggestion }];
  });
}

import { brokenPromises } from '../../judge/broken-promises.ts';
import type { ActFigures } from './act-figures.ts';

/**
 * Lists what may not be in these figures, one sentence each. Without an incident, every press must be confirmed and be heard by all
 * boxes of its game. With one, a press may be given up if its outcome says so, and all boxes must come back.
 */
export function brokenRules(
  { presses, outcomes, withoutOutcome, unheard, lostLinks, back, judged }: ActFigures,
  hadIncident: boolean,
): readonly string[] {
  const unconfirmed = presses - (outcomes['confirmed'] ?? 0);
  const quiet = [
    unconfirmed > 0 && `${unconfirmed} presses were not confirmed`,
    unheard > 0 && `${unheard} presses were not heard by all boxes of their game`,
    lostLinks > 0 && `${lostLinks} links were lost`,
  ];
  const recovered = [back.heardMs === Infinity && 'not all boxes hear their game again'];
  return [
    ...(hadIncident ? recovered : quiet),
    presses === 0 && 'nothing was pressed',
    withoutOutcome > 0 && `${withoutOutcome} presses had no outcome, or more than one`,
    ...brokenPromises(judged),
  ].filter((sentence) => sentence !== false);
}

import { edgesConformance } from '../../src/testing/edges-conformance.ts';
import { levelsConformance } from '../../src/testing/levels-conformance.ts';
import { linesConformance } from '../../src/testing/lines-conformance.ts';
import { outputsConformance } from '../../src/testing/outputs-conformance.ts';
import { chardevLevelsRig, chardevLinesRig, chardevOutputsRig } from './chardev-rigs.ts';

/** Declares every suite of rules that the driver must pass, for the global test framework. */
export function chardevSuites(): void {
  edgesConformance('chardev', chardevLevelsRig);
  levelsConformance('chardev', chardevLevelsRig);
  linesConformance('chardev', chardevLinesRig);
  outputsConformance('chardev', chardevOutputsRig);
}

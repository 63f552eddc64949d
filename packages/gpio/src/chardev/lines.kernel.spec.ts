import { chardevLinesRig } from '../../test/kernel/chardev-rigs.ts';
import { linesConformance } from '../testing/lines-conformance.ts';

linesConformance('chardev', chardevLinesRig);

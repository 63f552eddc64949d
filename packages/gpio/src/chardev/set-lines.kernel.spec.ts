import { chardevOutputsRig } from '../../test/kernel/chardev-rigs.ts';
import { outputsConformance } from '../testing/outputs-conformance.ts';

outputsConformance('chardev', chardevOutputsRig);

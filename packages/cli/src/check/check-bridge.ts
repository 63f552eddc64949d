import { oscBridgeConfig } from '@hardware-ws/osc';
import type { BridgeConfig } from '../bridge/bridge-config.ts';
import { checkConfig, type CheckedConfig } from '../config/check-config.ts';
import { withFloats } from '../bridge/with-floats.ts';
import { eachRule } from './each-rule.ts';
import { falseTexts } from './false-texts.ts';
import { goingRound } from './going-round.ts';
import { guessedTypes } from './guessed-types.ts';
import { legibleFile } from './legible-file.ts';
import { misspeltFields } from './misspelt-fields.ts';
import { multicastKeys } from './multicast-keys.ts';
import { neverFiring } from './never-firing.ts';
import { neverMade } from './never-made.ts';
import { neverSent } from './never-sent.ts';
import { sameTriggers } from './same-triggers.ts';
import { unknownTypes } from './unknown-types.ts';
import { unusedDestination } from './unused-destination.ts';
import { withoutRules } from './without-rules.ts';

/** Reads a bridge's file, and looks at what no schema sees: rules that do what hardly anybody means. */
export function checkBridge(file: string): CheckedConfig<BridgeConfig> {
  return checkConfig(file, oscBridgeConfig, {
    asWritten: withFloats,
    further: (value) => {
      const legible = legibleFile(value);
      const rules = eachRule(value);
      return [
        withoutRules,
        unknownTypes,
        sameTriggers,
        neverFiring,
        unusedDestination,
        guessedTypes,
        multicastKeys,
        misspeltFields,
      ]
        .flatMap((check) => check(legible))
        .concat(goingRound(legible), ...[neverSent, neverMade, falseTexts].map((check) => check(rules)));
    },
  });
}

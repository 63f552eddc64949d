import { withFloats, type BridgeConfig } from '@hardware-ws/rules';
import { checkRules } from '@hardware-ws/rules/check';
import { bridgeFileSchema, endpoints } from '../bridge/endpoints.ts';
import { quizzerContract } from '../bridge/quizzer-contract.ts';
import { checkConfig, type CheckedConfig } from '../config/check-config.ts';

/** Reads a bridge's file: reports every error, and warns about rules that are probably mistakes. */
export function checkBridge(file: string): CheckedConfig<BridgeConfig> {
  return checkConfig(file, bridgeFileSchema, {
    asWritten: (value, isFloat) => withFloats(value, endpoints, isFloat),
    further: (value) => checkRules(value, endpoints, quizzerContract),
  });
}

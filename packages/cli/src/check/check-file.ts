import type { BridgeConfig } from '@hardware-ws/rules';
import type { BoxConfig } from '../box/box-schema.ts';
import type { CheckedConfig } from '../config/check-config.ts';
import { checkBox } from './check-box.ts';
import { checkBridge } from './check-bridge.ts';
import { fileKind, type FileKind } from './file-kind.ts';

/** The result of checking a file, which describes a box or a bridge. */
export type CheckedFile =
  | ({ readonly file: string; readonly kind: 'box' } & CheckedConfig<BoxConfig>)
  | ({ readonly file: string; readonly kind: 'bridge' } & CheckedConfig<BridgeConfig>);

/** Checks a file of this kind, by default the kind that its keys suggest. */
export function checkFile(file: string, kind: FileKind = fileKind(file), asked?: string): CheckedFile {
  return kind === 'box' ? { file, kind, ...checkBox(file) } : { file, kind, ...checkBridge(file, asked) };
}

import process from 'node:process';
import { connect$, type Message } from '@hardware-ws/client';
import { obs, obsMessages, obsRequests, type ObsEventGroup } from '@hardware-ws/obs';
import { ignoreElements, tap } from 'rxjs';
import { ConfigError } from '../../config-error.ts';
import { contractOf } from '../contract-of.ts';
import { withLooseTypes } from '../with-loose-types.ts';
import type { BridgeBackend } from './bridge-backend.ts';
import { checkObsBlock, obsKeys, type ObsBlock } from './obs/obs-block.ts';
import { obsServer } from './obs/obs-server.ts';
import { obsVersions } from './obs/obs-versions.ts';

const variable = 'OBS_PASSWORD';

/** Events that come so often that OBS sends them only on request. */
const frequent: Readonly<Record<string, ObsEventGroup>> = {
  InputVolumeMeters: 'inputVolumeMeters',
  InputActiveStateChanged: 'inputActiveStateChanged',
  InputShowStateChanged: 'inputShowStateChanged',
  SceneItemTransformChanged: 'sceneItemTransformChanged',
};
const usual: readonly ObsEventGroup[] = [
  ...(['general', 'config', 'scenes', 'inputs', 'transitions', 'filters', 'outputs', 'sceneItems'] as const),
  ...(['mediaInputs', 'vendors', 'ui', 'canvases'] as const),
];

const reasonOf = obs().answers?.refusals?.RequestFailed as ((failed: object) => string | undefined) | undefined;

/** OBS Studio. Events of OBS are messages of the backend, and messages to the backend are requests. */
export const obsBackend: BridgeBackend = {
  name: 'obs',
  keys: obsKeys,
  check: checkObsBlock,
  secrets: ['password'],
  onRequest: Object.keys(frequent),
  contract: contractOf({ inbound: obsMessages, outbound: obsRequests, addedFields: [] }),
  parse: (text) => {
    const { framing } = obs();
    return (typeof framing === 'function' ? framing() : framing)?.parse(text);
  },
  refusal: refusalOf,
  open({ config, file, gameId, looseTypes, server, token, origin, ca }) {
    if (gameId !== undefined) throw new ConfigError(`${gameId}: OBS has no games; leave the number out`);
    if (token !== undefined) {
      throw new ConfigError(`--token: OBS has a password instead; set ${variable}, or backend.password in ${file}`);
    }
    const block = config.backend as ObsBlock;
    const { url, text } = obsServer(block, { server, file });
    const own = process.env[variable] ?? '';
    const password = block.password ?? (own === '' ? undefined : own);
    const source = block.password === undefined ? variable : `backend.password in ${file}`;
    const wanted = looseTypes.flatMap((type) => (Object.hasOwn(frequent, type) ? (frequent[type] ?? []) : []));
    const events = wanted.length > 0 ? [...usual, ...wanted] : undefined;
    const protocol = withLooseTypes(obs({ url, password, events }), looseTypes);
    const hint = `check the password from ${source}; OBS shows it under Tools, WebSocket Server Settings, Show Connect Info`;
    const hints = { ...protocol.hints, ...(password !== undefined && { 4009: hint }) };
    const connection = connect$({ ...protocol, hints, ...(origin && { origin }), ...(ca && { tls: { ca } }) });
    const login =
      password === undefined ? `without a password (${variable} is not set)` : `with the password from ${source}`;
    return {
      connection,
      who: 'obs',
      url,
      startText: `OBS at ${text}, ${login}`,
      alongside: (log) =>
        connection.status$.pipe(
          obsVersions(),
          tap((version) => log.info(version)),
          ignoreElements(),
        ),
    };
  },
};

function refusalOf(message: Message): { readonly about: string; readonly text: string } | undefined {
  const { data } = obsMessages.RequestFailed.safeParse(message);
  if (!data) return undefined;
  const { requestType: about } = data;
  return { about, text: `OBS refused ${about}: ${reasonOf?.(data) ?? 'it gave no reason'}` };
}

import type { Message } from '../protocol/message.ts';

/** A message that was forwarded to a backend, and that the backend may send back. */
interface Copy {
  readonly type: string;
  /** Each field as JSON. */
  readonly fields: readonly (readonly [name: string, json: string])[];
  /** The connections that the message has passed. */
  readonly path: ReadonlySet<object>;
  /** Which forwardings have met its echo. */
  readonly metBy: Set<object>;
  /** When it is forgotten, in ms. Infinity while it has no outcome. */
  until: number;
}

/** A later echo counts as a message of another client. */
const echoMs = 2000;
const mostCopies = 1000;

/** What was forwarded to each connection. All forwardings to and from a connection share it, or none would know the others. */
const copiesTo = new WeakMap<object, Copy[]>();

/** Remembers that a message is forwarded to a connection. Call what it returns once the message has an outcome. */
export function rememberCopy(to: object, message: Message, path: ReadonlySet<object>, now: () => number): () => void {
  const fields = Object.entries(message).flatMap(([name, value]) => {
    const json = jsonOf(value);
    return json === undefined ? [] : [[name, json] as const];
  });
  const copy: Copy = { type: message.type, fields, path, metBy: new Set(), until: Infinity };
  const copies = copiesTo.get(to) ?? [];
  copiesTo.set(to, copies);
  copies.push(copy);
  if (copies.length > mostCopies) copies.shift();
  return () => (copy.until = Math.min(copy.until, now() + echoMs));
}

/** The path of the forwarded message whose echo this is. Each message has one echo for each forwarding. */
export function pathOfEcho(
  from: object,
  received: Message,
  forwarding: object,
  now: number,
): ReadonlySet<object> | undefined {
  const copies = copiesTo.get(from);
  if (!copies) return undefined;
  const fresh = copies.filter(({ until }) => until > now);
  copies.splice(0, copies.length, ...fresh);
  const values = new Map<string, unknown>(Object.entries(received));
  // A backend adds fields.
  const isEcho = ({ type, fields, metBy }: Copy) =>
    type === received.type &&
    !metBy.has(forwarding) &&
    fields.every(([name, json]) => json === jsonOf(values.get(name)));
  const copy = fresh.find(isEcho);
  copy?.metBy.add(forwarding);
  return copy?.path;
}

function jsonOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}

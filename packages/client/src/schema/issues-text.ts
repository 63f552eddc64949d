import type { StandardSchemaV1 } from '@standard-schema/spec';

/** Issues on one line, each with the path of its field. */
export function issuesText(issues: readonly StandardSchemaV1.Issue[]): string {
  return issues.map(({ path = [], message }) => [...path.map(keyOf), message].join(': ')).join('; ');
}

function keyOf(segment: PropertyKey | StandardSchemaV1.PathSegment): string {
  return String(typeof segment === 'object' ? segment.key : segment);
}

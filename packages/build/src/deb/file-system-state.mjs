// What apt, dpkg and systemd keep for themselves, and the copies that the programs for users make.
const kept = /^\/(dev|proc|run|sys|tmp|var\/(log|cache|tmp|lib\/(apt|dpkg|systemd))|etc\/(.*-|\.pwd\.lock))(\/|$)/;

/** A script that tells the state of a file system: the lists of users and groups, and all names. */
export const stateScript = 'cd /etc; cat passwd group shadow gshadow subuid subgid; find / -xdev | sort';

/** What one state has more than another. */
export function moreIn(state, other) {
  const known = new Set(other.split('\n'));
  return state.split('\n').filter((line) => !known.has(line) && !kept.test(line));
}

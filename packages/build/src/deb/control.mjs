const summary = `Description: buttons, lamps and OSC gear for a WebSocket backend
 Connects hardware to a game or show server: GPIO buttons and lamps on one
 side, a WebSocket backend on the other. It reconnects by itself, and turns
 messages into OSC and OSC into messages by the rules of a YAML file.
 .
 The package has a Node of its own, and runs each file in /etc/hardware-ws as
 a service.
`;

/** Who answers for the package, as Debian's tools are told it. */
export function maintainer({ DEBFULLNAME, DEBEMAIL }) {
  return `${DEBFULLNAME ?? 'The hardware-ws contributors'} <${DEBEMAIL ?? 'hardware-ws@example.org'}>`;
}

/** The control file of the package. `installedSize` is in KiB. */
export function control({ version, architecture, libraries, installedSize, who }) {
  const depends = ['passwd', 'systemd | systemd-standalone-sysusers | systemd-sysusers', ...libraries];
  return `Package: hardware-ws
Version: ${version}
Architecture: ${architecture}
Maintainer: ${who}
Installed-Size: ${installedSize}
Depends: ${depends.join(', ')}
Section: electronics
Priority: optional
${summary}`;
}

/** The changelog of the package. */
export function changelog({ version, who, date }) {
  const day = date.toUTCString().replace('GMT', '+0000');
  return `hardware-ws (${version}) stable; urgency=medium

  * The CHANGELOG.md of each npm package names the changes of a version.

 -- ${who}  ${day}
`;
}

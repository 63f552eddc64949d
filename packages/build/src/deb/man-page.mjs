/** The manual page, from what `hardware-ws --help` and `--help` of each command print. */
export function manPage({ help, commands, version, date }) {
  const day = date.toISOString().slice(0, 10);
  return `.TH HARDWARE\\-WS 1 "${day}" "hardware\\-ws ${version}" "User Commands"
.SH NAME
hardware\\-ws \\- connects buttons, lamps and OSC gear to a WebSocket backend
.SH SYNOPSIS
.B hardware\\-ws
.I command
[\\fIoptions\\fR]
.SH DESCRIPTION
${block(help)}.SH COMMANDS
${commands.map(({ name, text }) => `.SS ${escaped(name)}\n${block(text)}`).join('')}.SH EXIT STATUS
.TP
.B 0
Success, or an end that was asked for.
.TP
.B 1
A failure.
.TP
.B 2
A wrong command line or configuration file.
.SH FILES
.TP
.I /etc/hardware\\-ws/NAME.yaml
What the service
.B hardware\\-ws@NAME
runs.
`;
}

function block(text) {
  return `.nf\n${text.trimEnd().split('\n').map(escaped).join('\n')}\n.fi\n`;
}

/** A line as text: no character is a request of troff. */
function escaped(line) {
  return line.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}

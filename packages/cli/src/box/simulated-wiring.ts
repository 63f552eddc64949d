/** Ten buzzers, 0 to 9, on pins that exist only in the simulation. */
export const simulatedWiring: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 10 }, (_, buzzerId) => [`SIM${buzzerId}`, buzzerId]),
);

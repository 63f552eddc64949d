/** How old a press may be when it is written, in ms since the button's edge. An older one is no press any more. */
export const pressTtlMs = 1500;

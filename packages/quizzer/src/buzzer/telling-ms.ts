/** How long after a buzzer has joined the host may take to tell its state, in ms. */
export const tellingMs = 1000;

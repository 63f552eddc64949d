/** The buzzer at each pin of the bench. */
export const buzzers: Readonly<Record<string, number>> = { GPIO17: 1 };

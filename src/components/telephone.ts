/** The address that dials a number written for people: `021-5550 0101` → `tel:02155500101`. */
export const telephone = (number: string): string => `tel:${number.replace(/[^0-9+]/g, '')}`;

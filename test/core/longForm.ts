/** Whether tests run in their long form (`npm run test:long`). */
export const isLong = process.env['MENTOR_NOTES_LONG'] === '1';

/** How often a law is tried: in the long form as often as is said, else a fifth of it. */
export const rounds = (n: number): number => isLong ? n : Math.ceil(n / 5);

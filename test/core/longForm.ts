/** Whether tests run in their long form (`npm run test:long`). */
export const isLong = process.env['MENTOR_NOTES_LONG'] === '1';

/** How often a law is tried: in the long form as often as is said, else a fifth of it, but ten times at least. */
export const rounds = (n: number): number => isLong ? n : Math.min(n, Math.max(10, Math.ceil(n / 5)));

/** Of a long list: in the long form all, else every fifth. */
export const someOf = <T>(all: readonly T[]): readonly T[] => isLong ? all : all.filter((_, i) => i % 5 === 0);

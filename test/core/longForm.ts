/** Whether tests run in their long form (`npm run test:long`). */
export const isLong = process.env['MENTOR_NOTES_LONG'] === '1';

/** How often a law is tried: in the long form as often as is said, else a tenth of it, but ten times at least. */
export const rounds = (n: number): number => isLong ? n : Math.min(n, Math.max(10, Math.ceil(n / 10)));

/** Of a long list: in the long form all, else every tenth. */
export const someOf = <T>(all: readonly T[]): readonly T[] => isLong ? all : all.filter((_, i) => i % 10 === 0);

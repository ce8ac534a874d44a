import type { Services } from './services';

/** `mentorNotes.shareReflection`. Not built yet. */
export const shareReflection = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

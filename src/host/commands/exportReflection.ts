import type { Services } from './services';

/** `mentorNotes.exportReflection`. Not built yet. */
export const exportReflection = ({ language }: Services) => (): void => { throw new Error(language.words.language); };

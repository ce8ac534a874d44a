/** The languages of the extension. */
export const languages = ['en', 'id'] as const;
/** One of `languages`. */
export type Language = (typeof languages)[number];

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

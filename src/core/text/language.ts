/** The languages of the extension. */
export const languages = ['en', 'id'] as const;
/** One of `languages`. */
export type Language = (typeof languages)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

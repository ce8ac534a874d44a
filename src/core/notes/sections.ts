/** The kinds of sections. `own`: with a heading that the author added to the template's; `text`: without a heading. */
export type SectionKind = 'title' | 'stage' | 'own' | 'text';

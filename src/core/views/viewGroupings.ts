/** The groupings of the Actions view, in menu order. */
export const actionGroupings = ['owner', 'pair', 'due', 'none'] as const;
/** One grouping of the Actions view. */
export type ActionGrouping = (typeof actionGroupings)[number];

/** The groupings of the Reflections view, in menu order. */
export const reflectionGroupings = ['person', 'month', 'session', 'template', 'none'] as const;
/** One grouping of the Reflections view. */
export type ReflectionGrouping = (typeof reflectionGroupings)[number];

/** The statuses of a session, in order of its lifecycle. */
export const sessionStatuses = ['draft', 'proposed', 'scheduled', 'in-progress', 'done', 'cancelled', 'no-show'] as const;
/** One of `sessionStatuses`. */
export type SessionStatus = (typeof sessionStatuses)[number];

/** The kinds of sessions and pairs. */
export const sessionKinds = ['one-on-one', 'group', 'peer', 'reverse', 'forum'] as const;

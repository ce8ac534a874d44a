/** A sentence for the user, shown as it is: something was refused or is not there. */
export class UserError extends Error {}

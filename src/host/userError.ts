/** A sentence for the user, shown as it is: something was refused or is not there. */
export class UserError extends Error {}

/**
 * Text that may go into a notification: VS Code turns `[words](target)` there
 * into a link, even to a command, so none is left (safety.md, fact 5).
 */
export function safeMessage(text: string): string {
	return text.replaceAll('](', '] (');
}

import { normalForm } from '../../text/normalForm';

/** How a meeting can stand in a table. */
export const meetingStatuses = ['scheduled', 'done', 'cancelled', 'no-show'] as const;

/** The canonical word of a text: one of the words themselves, or another name of one. */
export function wordOf<W extends string>(text: string, aliases: Readonly<Record<string, string>>, words: readonly W[]): W | undefined {
	const form = normalForm(text);
	const word = Object.hasOwn(aliases, form) ? aliases[form] : form.replaceAll(' ', '-');
	return words.find(each => each === word);
}

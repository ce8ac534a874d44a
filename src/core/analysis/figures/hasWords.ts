import type { Session } from '../../record/session';
import { plainText } from '../../text/plainText';

/** Whether people wrote anything in a session that is no metadata (product.md, §2), and so in no report. */
export function hasWords({ title, place, summary, topics = [], decisions = [], speakers = [], agenda, actions = [], links = [], history = [] }: Session): boolean {
	return [
		title, place, summary, ...topics, ...decisions, ...agenda?.mentor ?? [], ...agenda?.mentee ?? [],
		...speakers.flatMap(({ name, role }) => [name, role]), ...actions.map(({ text }) => text), ...links.flatMap(({ title: label, url }) => [label, url]), ...history.map(({ why }) => why),
	].some(text => text !== undefined && plainText(text) !== '');
}

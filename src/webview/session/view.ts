import type { ShowSession } from '../../core/pages/session/protocol';
import { type ListName, type SessionPage, twoTextLists } from '../../core/pages/session/sessionPage';

/** What the templates of the page are given. */
export interface View extends ShowSession {
	readonly page: SessionPage;
}

/** Returns the field in which an entry begins: its text, the address of a link, or the name of a speaker. */
export function entryField(list: ListName, key: string): string {
	return list === 'links' || list === 'speakers' ? `${list}/${key}/${twoTextLists[list].main}` : `${list}/${key}${list === 'actions' ? '/text' : ''}`;
}

/** Returns the keys of the entries of a list that the host shows. */
export function knownKeys(page: SessionPage | undefined, list: ListName): readonly string[] {
	const entries = list === 'actions' || list === 'links' || list === 'speakers' || list === 'decisions'
		? { actions: page?.actions, links: page?.links, speakers: page?.speakers, decisions: page?.decisions.entries }[list]
		: page?.agenda.find(agenda => agenda.list === list)?.entries;
	return (entries ?? []).map(({ key }) => key);
}

import { join, parentOf, type Uri } from '../text/uri';
import { isWritten } from '../programme/queries';
import { isDefined } from '../programme/idLocations';
import { describePair, groupOfSession, type Programme } from '../programme/programme';
import { groupByFolder, impliedSessionId } from '../files/layout';
import type { FileFacts } from '../files/fileFacts';
import { canonicalKey } from '../record/keys';
import { sessionListShape, type Session } from '../record/session';
import { cutItems, type CutRefusal } from '../yaml/edit/cutItems';
import { YamlDraft } from '../yaml/edit/yamlDraft';
import { applyEdits } from '../text/textEdit';
import type { NewFile, Plan } from './plan';
import { slug } from './names';

export interface SplitRequest {
	readonly programme: Programme;
	/** The list, `sessions.yaml`, as it was read. */
	readonly file: FileFacts;
	/** Its text. */
	readonly text: string;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

/** Why a list is not split: as for cutting it, or that there is nothing in it. */
export type SplitRefusal = CutRefusal | 'empty';

/**
 * One file for each session of a list, and the list without them. Each session's lines stay as they are, with their
 * comments, but for the list's indentation; what stands above or below all sessions stays in the list. In a programme
 * they go to `sessions/<pair or kind>/`, so that each stays with its pair; loose ones go beside the list.
 * Ids keep their meaning: a session that is referred to by the id that followed from its place in the list gets it
 * written down, and no session gets an id that is used elsewhere.
 */
export function planSplit({ programme, file, text, taken }: SplitRequest): Plan | SplitRefusal {
	if (file.broken) {
		return 'unreadable';
	}
	if (file.sessions.length === 0) {
		return 'empty';
	}
	const cut = cutItems(text, key => canonicalKey(key, { sessions: sessionListShape }) === 'sessions');
	if (typeof cut === 'string') {
		return cut;
	}
	if (cut.texts.length !== file.sessions.length) {
		return 'unreadable';
	}
	const referred = referredSessions(programme);
	const places = new FreeFiles(programme, file.uri, referred, taken);
	const create: NewFile[] = [];
	for (const [i, session] of file.sessions.entries()) {
		const own = cut.texts[i] ?? '';
		const keepsId = !session.hasOwnId && referred.has(session.id);
		const withId = keepsId ? YamlDraft.open(own)?.set(['id'], session.id, { first: true }).finish()?.edits : [];
		if (!withId) {
			return 'shape';
		}
		create.push({ uri: places.next(session, session.hasOwnId || keepsId), text: applyEdits(own, withId) });
	}
	return { within: programme.folder, create, edit: [{ uri: file.uri, expected: text, edits: cut.removal }], takesOut: true };
}

/** Every session that something refers to, by id. */
function referredSessions(programme: Programme): ReadonlySet<string> {
	return new Set(programme.files
		.flatMap(file => file.references)
		.flatMap(({ to, id }) => to === 'session' ? [id] : to === 'action' && id.includes('#') ? [id.slice(0, id.indexOf('#'))] : []));
}

/** Names for the new files, each given once. */
class FreeFiles {
	readonly #programme: Programme;
	readonly #list: Uri;
	readonly #referred: ReadonlySet<string>;
	readonly #taken: (uri: Uri) => boolean;
	readonly #given = new Set<Uri>();

	constructor(programme: Programme, list: Uri, referred: ReadonlySet<string>, taken: (uri: Uri) => boolean) {
		this.#programme = programme;
		this.#list = list;
		this.#referred = referred;
		this.#taken = taken;
	}

	/** The first free name of a session's day. Where the session says no id, the one that follows from the name must be free too. */
	next(session: Session, saysId: boolean): Uri {
		for (let n = 1; ; n++) {
			const number = String(n).padStart(2, '0');
			const [uri, other] = ['yaml', 'yml'].map(suffix => this.#place(session, number, suffix)) as [Uri, Uri];
			const id = impliedSessionId(uri, undefined);
			const isFree = saysId || (!isDefined(this.#programme, 'session', id) && !this.#referred.has(id));
			if (isFree && !this.#given.has(uri) && !this.#taken(uri) && !this.#taken(other)) {
				this.#given.add(uri);
				return uri;
			}
		}
	}

	#place(session: Session, number: string, suffix: string): Uri {
		const group = this.#groupOf(session);
		return isWritten(this.#programme)
			? join(this.#programme.folder, 'sessions', group, `${session.date}-${number}.${suffix}`)
			: join(parentOf(this.#list) ?? this.#programme.folder, `${session.date}-${group}-${number}.session.${suffix}`);
	}

	/** The folder that a session belongs to. A session that belongs to no pair must not come to lie in one's folder. */
	#groupOf(session: Session): string {
		const group = groupOfSession(this.#programme, session);
		switch (group.is) {
			case 'pair':
				return groupByFolder(this.#programme.folder, this.#list) === group.id ? group.id : slug(group.id, 'pair');
			case 'names':
				return slug(describePair(this.#programme, group.mentors, group.mentees), 'sessions');
			case 'forums': {
				const kind = session.kind ?? 'forum';
				return this.#programme.pairs.has(kind) ? `${kind}-sessions` : kind;
			}
		}
	}
}

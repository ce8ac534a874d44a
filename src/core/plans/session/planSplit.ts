import { join, parentOf, type Uri } from '../../text/uri';
import { referencesIn } from '../../files/idsIn';
import { hasProgrammeFile } from '../../programme/queries';
import { isDefined } from '../../programme/idLocations';
import { groupOfSession, nameOfPerson, type Programme } from '../../programme/programme';
import { groupByFolder, impliedSessionId } from '../../files/layout';
import type { FileFacts } from '../../files/fileFacts';
import { canonicalKey } from '../../record/keys';
import type { Session } from '../../record/session';
import { sessionListShape } from '../../record/sessionShape';
import { cutItems, type CutRefusal } from '../../yaml/edit/cutItems';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { applyEdits } from '../../text/textEdit';
import type { NewFile, Plan } from '../plan';
import { slug } from '../names';

/** A list of sessions to split into files. */
export interface SplitRequest {
	readonly programme: Programme;
	/** The facts of the list's file, `sessions.yaml`. */
	readonly file: FileFacts;
	/** Its text. */
	readonly text: string;
	/** Whether a file or folder exists at a uri. */
	readonly taken: (uri: Uri) => boolean;
}

/** Why a list is not split: it can't be cut, or it is empty. */
export type SplitRefusal = CutRefusal | 'empty';

/**
 * Plans one file per session of a list, and removes them from the list. Each session's lines and comments stay, apart from the list's
 * indentation; lines before and after all sessions stay in the list. In a programme the files go to `sessions/<pair or kind>/`; loose
 * sessions go beside the list. Ids keep their meaning: a session that is referred to by an implied id gets that id written, and no session
 * gets an id that is used elsewhere.
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
	const freeFiles = new FreeFiles(programme, file.uri, referred, taken);
	const create: NewFile[] = [];
	for (const [i, session] of file.sessions.entries()) {
		const own = cut.texts[i] ?? '';
		const keepsId = !session.hasOwnId && referred.has(session.id);
		const withId = keepsId ? YamlDraft.open(own)?.set(['id'], session.id, { first: true }).finish()?.edits : [];
		if (!withId) {
			return 'shape';
		}
		create.push({ uri: freeFiles.next(session, session.hasOwnId || keepsId), text: applyEdits(own, withId) });
	}
	return { within: programme.folder, create, edit: [{ uri: file.uri, expected: text, edits: cut.removal }], takesOut: true };
}

/** Returns the ids of all sessions that references or action references name. */
function referredSessions(programme: Programme): ReadonlySet<string> {
	return new Set(programme.files
		.flatMap(referencesIn)
		.flatMap(({ to, id }) => to === 'session' ? [id] : to === 'action' && id.includes('#') ? [id.slice(0, id.indexOf('#'))] : []));
}

/** Generates uris for the new files, each once. */
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

	/** Returns the first free uri of a session's day. If the session has no `id`, the id implied by the name must be free too. */
	next(session: Session, hasId: boolean): Uri {
		for (let n = 1; ; n++) {
			const number = String(n).padStart(2, '0');
			const [uri, other] = ['yaml', 'yml'].map(suffix => this.#uriOf(session, number, suffix)) as [Uri, Uri];
			const id = impliedSessionId(uri, undefined);
			const isFree = hasId || (!isDefined(this.#programme, 'session', id) && !this.#referred.has(id));
			if (isFree && !this.#given.has(uri) && !this.#taken(uri) && !this.#taken(other)) {
				this.#given.add(uri);
				return uri;
			}
		}
	}

	#uriOf(session: Session, number: string, suffix: string): Uri {
		const group = this.#groupOf(session);
		return hasProgrammeFile(this.#programme)
			? join(this.#programme.folder, 'sessions', group, `${session.date}-${number}.${suffix}`)
			: join(parentOf(this.#list) ?? this.#programme.folder, `${session.date}-${group}-${number}.session.${suffix}`);
	}

	/** Returns the name of a session's folder. Never the folder of a pair that the session does not belong to. */
	#groupOf(session: Session): string {
		const group = groupOfSession(this.#programme, session);
		switch (group.is) {
			case 'pair':
				return groupByFolder(this.#programme.folder, this.#list) === group.id ? group.id : slug(group.id, 'pair');
			case 'names':
				return slug([...group.mentors, ...group.mentees].map(person => nameOfPerson(this.#programme, person)).join(' '), 'sessions');
			case 'forums': {
				const kind = session.kind ?? 'forum';
				return this.#programme.pairs.has(kind) ? `${kind}-sessions` : kind;
			}
		}
	}
}

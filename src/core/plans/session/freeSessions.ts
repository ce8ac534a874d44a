import { isDefined } from '../../programme/idLocations';
import { presentFolder } from '../../programme/presentFolder';
import type { Programme } from '../../programme/programme';
import { hasProgrammeFile } from '../../programme/queries';
import { join, type Uri } from '../../text/uri';
import type { Day } from '../../time/days';

/** A new session's id and file. */
export interface FreeSession {
	readonly id: string;
	readonly uri: Uri;
}

/**
 * Names for new sessions. The number of a session is the first of its day that neither a file nor an id has; both are checked because an
 * id can also be in a list or moved to another day. A name is given once.
 */
export class FreeSessions {
	readonly #programme: Programme;
	readonly #taken: (uri: Uri) => boolean;
	/** In a folder without a programme file, only the suffix `.session.yaml` tells that a file is a session. */
	readonly #isLoose: boolean;
	readonly #folders = new Map<string, Uri>();
	readonly #given = new Set<string>();

	/** `taken`: whether a file or folder exists at a uri. */
	constructor(programme: Programme, taken: (uri: Uri) => boolean) {
		this.#programme = programme;
		this.#taken = taken;
		this.#isLoose = !hasProgrammeFile(programme);
	}

	/** Returns the next name of a day. `group` is the name of the pair in ids and file names, or the kind of a session without a pair. */
	next(group: string, date: Day): FreeSession {
		const folder = this.#folders.get(group) ?? presentFolder(this.#programme, 'sessions', group);
		this.#folders.set(group, folder);
		for (let n = 1; ; n++) {
			const number = String(n).padStart(2, '0');
			const id = `${date}-${group}-${number}`;
			const [uri, other] = ['yaml', 'yml'].map(suffix => this.#isLoose
				? join(this.#programme.folder, `${id}.session.${suffix}`)
				: join(folder, `${date}-${number}.${suffix}`));
			if (uri !== undefined && other !== undefined && !this.#given.has(id) && !isDefined(this.#programme, 'session', id)
				&& !this.#taken(uri) && !this.#taken(other)) {
				this.#given.add(id);
				return { id, uri };
			}
		}
	}
}

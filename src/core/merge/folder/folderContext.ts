import type { ParsedFile } from '../../files/parsedFile';
import { parseText } from '../../files/parseFile';
import { join, type Uri } from '../../text/uri';
import type { Choice } from '../merge';
import type { FolderOptions, Side } from './folder';
import type { KnownFiles } from './knownFiles';
import type { FileVersion } from './trackedFile';

/** What all parts of a folder's merge need: the options, and each version parsed at most once for the same files at the same root. */
export class FolderContext {
	readonly later: Side;
	readonly options: FolderOptions;
	readonly known: KnownFiles;

	constructor(options: FolderOptions, known: KnownFiles) {
		this.known = known;
		this.options = options;
		this.later = options.later ?? 'ours';
	}

	/** The side whose names and ids stay. */
	get earlier(): Side {
		return this.later === 'ours' ? 'theirs' : 'ours';
	}

	uriOf(path: string): Uri {
		return join(this.options.root, ...path.split('/'));
	}

	/** Parses a version of a file of a record; undefined for any other file. */
	parsed(version: FileVersion | undefined): ParsedFile | undefined {
		if (!version?.role) {
			return undefined;
		}
		const parsed = this.known.parsed.get(version) ?? parseText(this.uriOf(version.path), version.role, version.text);
		this.known.parsed.set(version, parsed);
		return parsed;
	}

	/** The identity of the session, pair or note in a file, independent of its path. Undefined if the file has none. */
	identityOf(version: FileVersion): string | undefined {
		const { sessions = [], pair, reflection, definitions = [] } = this.parsed(version) ?? {};
		const [session] = sessions;
		if (version.role?.kind === 'session' && session?.hasOwnId) {
			return `session ${session.id}`;
		}
		if (pair && definitions.some(({ of }) => of === 'pair')) {
			return `pair ${pair.id}`;
		}
		return reflection?.session === undefined
			? undefined
			: `note ${JSON.stringify([reflection.session, reflection.author, reflection.template])}`;
	}

	/** The mentors and mentees of a pair's file, by which it is recognised under another id; undefined where one of both is not known. */
	membersOf(version: FileVersion): string | undefined {
		const { mentors, mentees } = this.parsed(version)?.pair ?? {};
		return mentors && mentees && JSON.stringify([[...mentors].sort(), [...mentees].sort()]);
	}

	answer(key: string, proposed: Choice): Choice {
		return this.options.answers?.get(key) ?? proposed;
	}
}

import type { Reflection } from '../notes/reflection';
import type { Problem } from '../record/problem';
import type { Session } from '../record/session';
import { startOfFile } from '../text/range';
import { join, nameOf, parentOf, stemOf, type Uri } from '../text/uri';
import type { FileFacts } from './fileFacts';
import { groupByFolder } from './layout';
import type { ParsedFile } from './parsedFile';

/** What a program adds to a file's name for a copy that it leaves beside the file. */
interface Addition {
	/** Captures the original's name, without its suffix, as `name`. */
	readonly form: RegExp;
	/** `certain`: no person names files so. `likely`: the same day and pair prove a copy. `possible`: only the same written id does. */
	readonly is: 'certain' | 'likely' | 'possible';
	/** A running `git mergetool` owns the file and removes it: nothing is said. */
	readonly silent?: true;
}

const additions: readonly Addition[] = [
	{ form: /^(?<name>.+)[_.](?:BACKUP|BASE|LOCAL|REMOTE)[_.]\d+$/, is: 'certain', silent: true },
	{ form: /^(?<name>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/, is: 'certain' },
	{ form: /^(?<name>.+?)[ _]?\([^()]*(?:conflicted copy|case conflict|salinan (?:ber)?konflik)[^()]*\)$/i, is: 'certain' },
	{ form: /^(?<name>.+)(?:_conflict-\d{8}-\d+| \[conflict[^\]]*\])$/i, is: 'certain' },
	{ form: /^(?<name>.+?)(?: -)? (?:copy|salin|salinan)(?: \(?\d+\)?)?$/i, is: 'likely' },
	{ form: /^(?<name>.+?) ?\((?:copy|salin|salinan)(?: \d+)?\)$/i, is: 'likely' },
	{ form: /^(?:copy of|salinan(?: dari)?) (?<name>.+)$/i, is: 'likely' },
	{ form: /^(?<name>.+?) ?\(\d{1,3}\)$/, is: 'likely' },
	{ form: /^(?<name>.+?) \d{1,2}$/, is: 'possible' },
];

/** Encoded names without any sign that is in an addition. Nearly all names are, so that no form is tried. */
const plainName = /^[a-z\d-]*(?:\.[a-z\d]*)?$/;

/** The name of a computer, as synchronisers append it after a hyphen. */
const computer = /^(?:(?=.*(?:LAPTOP|DESKTOP|MacBook|iMac))\p{L}[\p{L}\d-]*|[A-Z][A-Z\d-]{2,14})$/u;

/** A file that another one may be a copy of, by its name. */
export interface PossibleOriginal extends Pick<Addition, 'is' | 'silent'> {
	readonly uri: Uri;
}

const noOriginals: readonly PossibleOriginal[] = [];

/** Returns the files beside a file that it may be a copy of, by its name alone; none for nearly all files. */
export function possibleOriginals(uri: Uri): readonly PossibleOriginal[] {
	if (plainName.test(uri.slice(uri.lastIndexOf('/') + 1))) {
		return noOriginals;
	}
	const stem = stemOf(uri);
	const beside = (name: string): Uri => join(parentOf(uri) ?? uri, name + nameOf(uri).slice(stem.length));
	const added = additions.flatMap(({ form, is, silent }) => {
		const name = form.exec(stem)?.groups?.['name'];
		return name === undefined ? [] : [{ uri: beside(name), is, ...(silent && { silent }) }];
	});
	return [...added, ...[...stem.matchAll(/-(?=\p{L})/gu)]
		.filter(({ index }) => computer.test(stem.slice(index + 1)))
		.map(({ index }) => ({ uri: beside(stem.slice(0, index)), is: 'possible' as const }))];
}

/** Whether a file is a copy of another one that its name is derived from: both say the same session, note or pair. */
export function isCopyOf(file: FileFacts, { is, ...original }: PossibleOriginal & { readonly facts: FileFacts }): boolean {
	const { facts } = original;
	if (file.kind !== facts.kind) {
		return false;
	}
	if (is === 'certain' || (file.digest !== undefined && file.digest === facts.digest)) {
		return true;
	}
	if (file.sessions.length > 0) {
		return file.sessions.every(session => facts.sessions.some(other => saySame(session, other, file.folder, is === 'likely')));
	}
	return is === 'likely' && (file.pair && facts.pair ? isSamePair(file, facts)
		: file.reflection && facts.reflection ? isSameNote(file.reflection, facts.reflection)
			: file.broken !== undefined && facts.broken === undefined);
}

/** Two written ids decide; without both, the day and the pair do. */
function saySame(a: Session, b: Session, folder: Uri, byDay: boolean): boolean {
	return a.hasOwnId && b.hasOwnId ? a.id === b.id
		: byDay && a.date === b.date && (a.pair ?? groupByFolder(folder, a.uri)) === (b.pair ?? groupByFolder(folder, b.uri));
}

function isSamePair({ pair: a, uri }: FileFacts, { pair: b }: FileFacts): boolean {
	return a?.id === b?.id || a?.id === stemOf(uri);
}

function isSameNote(a: Reflection, b: Reflection): boolean {
	return a.session !== undefined && a.session === b.session && a.author === b.author && a.template === b.template;
}

/** The facts of a copy: where it lies, what it is a copy of, and that as its only problem. Nothing of it is counted, shown or changed. */
export function factsOfCopy({ uri, kind, folder, digest, reflection }: FileFacts, original: FileFacts, silent = false): ParsedFile {
	const differs = digest !== undefined && original.digest !== undefined && digest !== original.digest;
	const problem: Problem = {
		code: 'file.copy', range: startOfFile, value: nameOf(original.uri), ...(differs && { expected: 'differs' }),
		related: { uri: original.uri, range: startOfFile },
	};
	return {
		uri, kind, folder, problems: silent ? [] : [problem], references: [], definitions: [], sessions: [], sessionRanges: [],
		copyOf: original.uri, ...(reflection && (reflection.visibility ?? 'private') === 'private' && { isPrivateCopy: true }),
	};
}

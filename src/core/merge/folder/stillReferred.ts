import type { ParsedFile } from '../../files/parsedFile';
import { mayLeadTo, targetsIn } from '../../markdown/movedPaths';
import type { MergeQuestion } from '../merge';
import type { Side } from './folder';
import type { FolderContext } from './folderContext';
import type { FileVersion, TrackedFile } from './trackedFile';

/** A file that one side removed while the other one, which left it as it was, wrote something new that refers or leads to it. */
interface StillReferred {
	readonly question: MergeQuestion;
	readonly version: FileVersion;
	readonly side: Side;
}

/** What the files of each side newly refer to, to ask whether a file that the other side removed stays. */
export class NewReferences {
	readonly #context: FolderContext;
	readonly #files: readonly TrackedFile[];
	readonly #ids: Record<Side, ReadonlySet<string> | undefined> = { ours: undefined, theirs: undefined };

	constructor(files: readonly TrackedFile[], context: FolderContext) {
		this.#files = files;
		this.#context = context;
	}

	/** Returns the question whether a file stays; undefined where nothing is to be asked. */
	ofRemoved({ base, ours, theirs, isBinary }: TrackedFile): StillReferred | undefined {
		const side = ours ? 'ours' : 'theirs';
		const version = ours ?? theirs;
		if (!base || !version || (ours && theirs) || version.text !== base.text || !this.#isReferred(version, side)) {
			return undefined;
		}
		const question: MergeQuestion = {
			key: 'file', path: [], about: 'file', ...!isBinary && { base: base.text, [side]: version.text },
			choices: ['ours', 'theirs'], proposed: side,
		};
		return { question, version, side };
	}

	#isReferred(version: FileVersion, side: Side): boolean {
		const ids = this.#ids[side] ??= new Set(this.#changed(side).flatMap(([after, before]) => {
			const known = new Set(referencesIn(this.#context.parsed(before)));
			return referencesIn(this.#context.parsed(after)).filter(id => !known.has(id));
		}));
		const { sessions = [], pair } = this.#context.parsed(version) ?? {};
		const uri = this.#context.uriOf(version.path);
		const leads = mayLeadTo(uri);
		const leadsTo = (each: FileVersion | undefined): boolean => each?.role !== undefined && leads(each.text)
			&& targetsIn(this.#context.uriOf(each.path), each.text).includes(uri);
		return sessions.some(({ id }) => ids.has(`session ${id}`)) || (pair !== undefined && ids.has(`pair ${pair.id}`))
			|| this.#changed(side).some(([after, before]) => leadsTo(after) && !leadsTo(before));
	}

	#changed(side: Side): readonly (readonly [FileVersion, FileVersion | undefined])[] {
		return this.#files.flatMap(({ base, [side]: version, joined, isBinary }) => isBinary ? [] : [
			...version && version.text !== base?.text ? [[version, base] as const] : [],
			...joined?.side === side ? [[joined.version, undefined] as const] : [],
		]);
	}
}

function referencesIn(file: ParsedFile | undefined): readonly string[] {
	return (file?.references ?? []).flatMap(({ to, id }) => {
		const [owner = '', entry] = id.split('#');
		return to === 'action' ? [`session ${owner}`] : to === 'goal' && entry !== undefined ? [`pair ${owner}`] : [`${to} ${id}`];
	});
}

import type { ParsedFile } from '../../files/parsedFile';
import { mayLeadTo, targetsIn } from '../../markdown/movedPaths';
import { offsetsOf } from '../../text/range';
import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import type { MergeQuestion } from '../merge';
import type { Side } from './folder';
import type { FolderContext } from './folderContext';
import { pairOf } from './newIds';
import type { FileVersion, TrackedFile } from './trackedFile';

/** What one side removed while the other one, which left it as it was, wrote something new that refers or leads to it. */
interface StillReferred {
	readonly question: MergeQuestion;
	/** The side that has it. */
	readonly side: Side;
}

/** An entry of that kind. */
interface ReferredEntry extends StillReferred {
	/** Returns the base without the entry: merged with it, the entry is one that its side added. */
	readonly withoutIt: (base: string) => string;
}

/** What the files of each side newly refer to, to ask whether that stays which the other side removed. */
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
		return { question, side };
	}

	/** Returns the questions whether the people, goals and actions stay that one side took out of a file which both have. */
	ofRemovedEntries({ base, ours, theirs }: TrackedFile): readonly ReferredEntry[] {
		const [before, ...after] = [base, ours, theirs].map(version => this.#context.parsed(version));
		if (!base || !ours || !theirs || !before) {
			return [];
		}
		const [own, other] = after.map(file => new Set(definitionsIn(file).map(({ key }) => key)));
		return definitionsIn(before).flatMap(({ key, id, of, range }) => {
			const [isOurs, isTheirs] = [own, other].map(keys => keys?.has(key) === true);
			const side: Side | undefined = isOurs === isTheirs ? undefined : isOurs ? 'ours' : 'theirs';
			const start = offsetsOf(base.text, range).start;
			const entry = side && this.#idsOf(side).has(key) ? OpenYaml.parse(base.text)?.pathAt(start) : undefined;
			const path = entry?.path.slice(0, -1);
			if (!side || !entry || !path || typeof path.at(-1) !== 'number') {
				return [];
			}
			const question: MergeQuestion = {
				key: `referred ${of} ${id}`, path: [...path.slice(0, -1).map(String), id], about: 'entry', base: id, [side]: id,
				choices: ['ours', 'theirs'], proposed: side,
			};
			const { document } = entry;
			const withoutIt = (text: string): string => YamlDraft.open(text, { document })?.remove(path).finish()?.text ?? text;
			return [{ question, side, withoutIt }];
		});
	}

	#isReferred(version: FileVersion, side: Side): boolean {
		const { sessions = [], pair } = this.#context.parsed(version) ?? {};
		const uri = this.#context.uriOf(version.path);
		const leads = mayLeadTo(uri);
		const leadsTo = (each: FileVersion | undefined): boolean => each?.role !== undefined && leads(each.text)
			&& targetsIn(this.#context.uriOf(each.path), each.text).includes(uri);
		const ids = this.#idsOf(side);
		return sessions.some(({ id }) => ids.has(`session ${id}`)) || (pair !== undefined && ids.has(`pair ${pair.id}`))
			|| this.#changed(side).some(([after, before]) => leadsTo(after) && !leadsTo(before));
	}

	#idsOf(side: Side): ReadonlySet<string> {
		return this.#ids[side] ??= new Set(this.#changed(side).flatMap(([after, before]) => {
			const known = new Set(referencesIn(this.#context.parsed(before)));
			return referencesIn(this.#context.parsed(after)).filter(id => !known.has(id));
		}));
	}

	#changed(side: Side): readonly (readonly [FileVersion, FileVersion | undefined])[] {
		return this.#files.flatMap(({ base, [side]: version, joined, isBinary }) => isBinary ? [] : [
			...version && version.text !== base?.text ? [[version, base] as const] : [],
			...joined?.side === side ? [[joined.version, undefined] as const] : [],
		]);
	}
}

/** What a file's references lead to: the id with its owner, and that owner. */
function referencesIn(file: ParsedFile | undefined): readonly string[] {
	return (file?.references ?? []).flatMap(({ to, id, session }) => {
		const [owner = '', entry] = id.split('#');
		return to === 'action' ? [`session ${owner}`, `action ${id}`]
			: to === 'goal' && entry === undefined ? [`goal ${file && pairOf(file, session) ? `${pairOf(file, session) ?? ''}#` : ''}${id}`]
				: to === 'goal' ? [`pair ${owner}`, `goal ${id}`] : [`${to} ${id}`];
	});
}

/** The people, goals and actions that a file defines, with their owners as references have them. */
function definitionsIn(file: ParsedFile | undefined): readonly (ParsedFile['definitions'][number] & { readonly key: string })[] {
	return (file?.definitions ?? []).flatMap(each => {
		const owner = each.of === 'action' ? each.session : each.of === 'goal' ? file?.pair?.id : '';
		return owner === undefined || !['action', 'goal', 'person'].includes(each.of)
			? []
			: [{ ...each, key: `${each.of} ${owner === '' ? '' : `${owner}#`}${each.id}` }];
	});
}

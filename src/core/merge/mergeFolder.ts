import { sessionStatuses } from '../record/sessionWords';
import { compareText } from '../text/collections';
import { finish, type Steps } from '../text/steps';
import { Additions } from './folder/additions';
import type { FolderFile, FolderMerged, FolderOptions, FolderQuestion, FolderRenumbered, MergedFile, Side } from './folder/folder';
import { FolderContext } from './folder/folderContext';
import { KnownFiles } from './folder/knownFiles';
import { mergeBinary } from './folder/mergeBinary';
import { type NewId, type SideChanges, withNewIds } from './folder/newIds';
import { followRenames } from './folder/renames';
import { onlySession } from './folder/sameThing';
import { NewReferences } from './folder/stillReferred';
import { type FileVersion, sides, type TrackedFile, versionsOf } from './folder/trackedFile';
import type { Answers, Choice, Merged, MergeOptions, MergeQuestion, Renumbered, Versions } from './merge';

/**
 * Merges the files of a folder that differ between its versions. Total and deterministic: called again with the answers, it gives the final
 * texts. While a question has no answer, its proposal is taken.
 */
export function mergeFolder(files: readonly FolderFile[], options: FolderOptions): FolderMerged {
	return finish(mergeFolderInSteps(files, options));
}

/** A file whose versions have their final names and ids, and its merge. */
interface FileMerge {
	readonly path: string;
	/** As it was given. */
	readonly given: TrackedFile;
	readonly file: TrackedFile;
	readonly merged: Merged;
	/** Theirs of a file that is no text, where both are kept. */
	readonly second?: string;
}

/** `mergeFolder` in steps of some milliseconds each. */
export function* mergeFolderInSteps(given: readonly FolderFile[], options: FolderOptions): Steps<FolderMerged> {
	const known = KnownFiles.of(given);
	const context = new FolderContext(options, known);
	const byPath = known.files;
	for (const file of byPath) {
		versionsOf(file).forEach(version => file.isBinary ? undefined : context.parsed(version));
		yield;
	}
	const tracked = followRenames(byPath, context);
	yield;
	const additions = new Additions(tracked, context);
	yield* additions.settle();
	const changes = { ours: changesOf(additions, 'ours', context), theirs: changesOf(additions, 'theirs', context) };
	const merges: FileMerge[] = [];
	for (const each of additions.files) {
		const path = additions.pathOf(each);
		merges.push({ given: each, ...mergeFile(path, rewritten(each, path, changes, context), context) });
		yield;
	}
	const [oursAgain, theirsAgain] = sides.map(([side]) => ({
		...changes[side], ids: [...changes[side].ids, ...merges.flatMap(merge => renumberedIds(merge, side, context))],
	}));
	const again = { ours: oursAgain ?? changes.ours, theirs: theirsAgain ?? changes.theirs };
	const references = new NewReferences(additions.files, context);
	const final: FileMerge[] = [];
	for (const merge of merges) {
		const file = rewritten(merge.given, merge.path, again, context);
		const merged = textsOf(file) === textsOf(merge.file) ? merge : { ...merge, ...mergeFile(merge.path, file, context) };
		final.push(keepReferred(merged, references, context));
		yield;
	}
	return resultOf(given, final, additions, context);
}

/** Keeps what one side removed, unless the answer is that it goes, while the other side refers to it anew. */
function keepReferred(merge: FileMerge, references: NewReferences, context: FolderContext): FileMerge {
	const { path, given, file, merged } = merge;
	const answer = ({ key, proposed }: MergeQuestion): Choice => context.options.answers?.get(keyIn(path, key)) ?? proposed;
	if (merged.text === undefined) {
		const { question, side } = references.ofRemoved(given) ?? {};
		const text = side && given[side]?.text;
		return question && text !== undefined
			? { ...merge, merged: { ...answer(question) === side && { text }, questions: [question], renumbered: [] } }
			: merge;
	}
	const entries = references.ofRemovedEntries(file);
	const kept = entries.filter(({ question, side }) => answer(question) === side);
	const base = file.base && kept.length > 0
		? { ...file.base, text: kept.toReversed().reduce((text, { withoutIt }) => withoutIt(text), file.base.text) }
		: undefined;
	const again = base ? { ...merge, ...mergeFile(path, { ...file, base }, context) } : merge;
	return { ...again, merged: { ...again.merged, questions: [...again.merged.questions, ...entries.map(({ question }) => question)] } };
}

/** What changes on a side: new names and ids of what it added, and those that the other side gave to what was there. */
function changesOf(additions: Additions, side: Side, context: FolderContext): SideChanges {
	const { ids, moves } = additions.changesOf(side);
	const other = side === 'ours' ? 'theirs' : 'ours';
	const renamed = additions.files.flatMap(({ base, [side]: own, [other]: its }) =>
		base && its && its.path !== base.path && (own ?? base).path === base.path
			? [[context.uriOf(base.path), context.uriOf(its.path)] as const]
			: []);
	const changed = additions.files.flatMap(({ base, [side]: own, [other]: its }): readonly NewId[] => {
		const [before, present, after] = [base, own ?? base, its].map(version => context.parsed(version)?.pair?.id);
		return before !== undefined && after !== undefined && before !== after && present === before ? [{ of: 'pair', from: before, to: after }] : [];
	});
	return { ids: [...ids, ...changed], moves: new Map([...renamed, ...moves]) };
}

/** Returns a file with the new names and ids of each side in what that side changed. */
function rewritten(
	file: TrackedFile, path: string, changes: Readonly<Record<Side, SideChanges>>, context: FolderContext,
): TrackedFile {
	const { base, ours, theirs, isBinary, joined } = file;
	const rewrite = (version: FileVersion, { ids, moves }: SideChanges): FileVersion =>
		isBinary ? { ...version, path } : withNewIds(version, { ids, moves }, path, context);
	const none: SideChanges = { ids: [], moves: new Map() };
	const of = (version: FileVersion, side: Side): FileVersion => rewrite(version, version.text === base?.text ? none : changes[side]);
	return {
		...base && { base: rewrite(base, none) }, ...ours && { ours: of(ours, 'ours') }, ...theirs && { theirs: of(theirs, 'theirs') },
		...isBinary && { isBinary }, ...joined && { joined: { ...joined, version: of(joined.version, joined.side) } },
	};
}

const textsOf = (file: TrackedFile): string => JSON.stringify(versionsOf(file).map(({ text }) => text));

function mergeFile(path: string, file: TrackedFile, { options, known }: FolderContext): Omit<FileMerge, 'given'> {
	const [base, ours, theirs] = [file.base, file.ours, file.theirs].map(version => version?.text);
	const versions = { ...base !== undefined && { base }, ...ours !== undefined && { ours }, ...theirs !== undefined && { theirs } };
	const answers = answersOf(path, options.answers);
	if (file.isBinary) {
		const { second, ...merged } = mergeBinary(versions, (key, proposed) => answers.get(key) ?? proposed);
		return { path, file, merged: { ...merged, renumbered: [] }, ...second !== undefined && { second } };
	}
	const { kind } = (file.ours ?? file.theirs ?? file.base)?.role ?? { kind: 'text' as const };
	const merged = known.merge(path, kind, versions, { ...options, answers });
	const mergeMeeting: MergeMeeting = (of, more) => known.merge(keyIn(path, joinedKey), 'session', of, more);
	const withMeeting = file.joined && joinMeeting(merged, file, file.joined, answersOf(joinedKey, answers), mergeMeeting);
	return { path, file, merged: withMeeting ?? merged };
}

const plannedStatuses: readonly string[] = sessionStatuses.slice(0, sessionStatuses.indexOf('done'));

/** Marks the keys of questions that come up as two files of one meeting are joined. */
const joinedKey = 'joined';

/** Merges two texts about one meeting. */
type MergeMeeting = (versions: Versions, options: MergeOptions) => Merged;

/** Joins the merge of a session with the file that one side has about the same meeting. What is added to it gets other ids. */
function joinMeeting(
	merged: Merged, file: TrackedFile, { side, version: { text } }: NonNullable<TrackedFile['joined']>, answers: Answers, merge: MergeMeeting,
): Merged {
	const kept = merged.text === undefined ? {} : { [side === 'ours' ? 'theirs' : 'ours']: merged.text };
	const join = (all: Answers): Merged => merge({ ...kept, [side]: text }, { answers: all, later: side });
	const first = join(answers);
	// A meeting that one side planned and the other logged was held.
	const decided = new Map(first.questions.flatMap(({ key, path, ours, theirs }): readonly [string, Choice][] => {
		const rank = (status: string | undefined): number => plannedStatuses.indexOf(status ?? '');
		const isOfStatus = path.join('.') === 'status' && (rank(ours) < 0) !== (rank(theirs) < 0);
		return isOfStatus ? [[key, rank(ours) < 0 ? 'ours' : 'theirs']] : [];
	}));
	const joined = decided.size === 0 ? first : join(new Map([...answers, ...decided]));
	const questions = joined.questions.filter(({ key }) => !decided.has(key));
	const { later } = file[side] ? merged : joined;
	return {
		...joined.text !== undefined && { text: joined.text }, ...later !== undefined && { later },
		questions: [...merged.questions, ...questions.map(question => ({ ...question, key: keyIn(joinedKey, question.key) }))],
		renumbered: [...merged.renumbered, ...joined.renumbered],
	};
}

/** Returns the new ids that a file's merge gave to what a side added to it, for the references in the side's other files. */
function renumberedIds({ given, merged }: FileMerge, side: Side, context: FolderContext): readonly NewId[] {
	const version = given.joined?.side === side ? given.joined.version : given[side];
	const parsed = merged.renumbered.length > 0 ? context.parsed(version) : undefined;
	const owner = parsed && { session: undefined, action: onlySession(parsed)?.id, goal: parsed.pair?.id };
	return merged.renumbered.flatMap((each: Renumbered): readonly NewId[] => {
		const of = owner?.[each.kind];
		return each.side !== side || (of === undefined && each.kind !== 'session') ? [] : [{
			of: each.kind, from: each.from, to: each.to, ...of !== undefined && { owner: of }, ...each.kind === 'action' && version && { linkedAs: version.path },
		}];
	});
}

function resultOf(given: readonly FolderFile[], merges: readonly FileMerge[], additions: Additions, context: FolderContext): FolderMerged {
	const found = new Map<string, MergedFile>(given.map(({ path, role }) => [path, { path, ...role && { role } }]));
	const paths = new Set(found.keys());
	const questions: FolderQuestion[] = [...additions.questions];
	for (const merge of merges) {
		const { path, given: was, file, merged: { text }, second } = merge;
		const role = versionsOf(file)[0]?.role;
		const from = versionsOf(was)[0]?.path;
		const set = (at: string, of: string | undefined): void => {
			if (of !== undefined || found.get(at)?.text === undefined) {
				const isNew = from !== undefined && !paths.has(at);
				found.set(at, { path: at, ...of !== undefined && { text: of }, ...role && { role }, ...isNew && { from } });
			}
		};
		set(chosenPath(merge, context), text);
		if (second !== undefined) {
			set(additions.takeFreePath(path), second);
		}
		questions.push(...merge.merged.questions.map(question => ({ ...question, key: keyIn(path, question.key), file: path })));
	}
	const renumbered: FolderRenumbered[] = merges.flatMap(({ path, merged }) => merged.renumbered.map(each => ({ ...each, file: path })));
	renumbered.unshift(...additions.renumbered);
	const versions = merges.map(merge => versionsIn(merge, chosenPath(merge, context), context.later));
	return { files: [...found.values()].sort((a, b) => compareText(a.path, b.path)), questions, renumbered, versions };
}

/** The versions of a file with their new ids. Of a file that one side has about the same meeting, it is that one. */
function versionsIn({ file, merged }: FileMerge, path: string, later: Side): FolderFile {
	const { base, ours, theirs, joined, isBinary } = file;
	const renumbered = joined && !file[joined.side] ? joined.side : later;
	const textOf = (version: FileVersion | undefined, side: Side): string | undefined =>
		(side === renumbered ? merged.later : undefined) ?? (version ?? (joined?.side === side ? joined.version : undefined))?.text;
	const [own, other] = [textOf(ours, 'ours'), textOf(theirs, 'theirs')];
	const role = versionsOf(file)[0]?.role;
	return {
		path, ...role && { role }, ...isBinary && { isBinary },
		...base && { base: base.text }, ...own !== undefined && { ours: own }, ...other !== undefined && { theirs: other },
	};
}

/** The path of a merged file. Of a session that each side moved to another pair, it is the one of the pair that is chosen. */
function chosenPath({ path, given: { base, ours, theirs }, merged }: FileMerge, { options, later }: FolderContext): string {
	const isMovedTwice = base && ours && theirs && new Set([base.path, ours.path, theirs.path]).size === 3;
	const pair = isMovedTwice && merged.questions.find(question => question.path.join('.') === 'pair');
	return pair && (options.answers?.get(keyIn(path, pair.key)) ?? pair.proposed) === later ? (later === 'ours' ? ours : theirs).path : path;
}

/** The key of a file's question in the folder: a path has no line break. */
const keyIn = (path: string, key: string): string => `${path}\n${key}`;

/** Returns the answers to a file's questions, by their keys in the file. */
function answersOf(path: string, answers: Answers = new Map()): ReadonlyMap<string, Choice> {
	const prefix = keyIn(path, '');
	return new Map([...answers].flatMap(([key, choice]) => key.startsWith(prefix) ? [[key.slice(prefix.length), choice]] : []));
}

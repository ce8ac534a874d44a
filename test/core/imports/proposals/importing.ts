import { previewImport, previewRead } from '../../../../src/core/imports/proposals/previewImport';
import type { ImportPreview, ImportTarget } from '../../../../src/core/imports/proposals/importPreview';
import { type ImportPlan, planImport } from '../../../../src/core/imports/proposals/planImport';
import type { ImportRecord, PairRecord, PersonRecord, SessionRecord } from '../../../../src/core/imports/importRecords';
import type { ImportAnswers } from '../../../../src/core/imports/importSource';
import type { SourceRead } from '../../../../src/core/imports/readImport';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { segmentsBelow } from '../../../../src/core/text/uri';
import { noon, programmeIn, root } from '../../folder';

/** The files of a programme by their paths. */
export type Tree = Readonly<Record<string, string>>;

/** A programme without anybody. */
export const emptyProgramme: Tree = { 'programme.yaml': 'id: p\nname: P\nlanguage: en\ntimezone: UTC\n' };

const base = { written: '', issues: [], rest: [] } as const;

/** A row of people. */
export const person = (line: number, name: string, more: Partial<PersonRecord> = {}): PersonRecord =>
	({ ...base, kind: 'person', line, name, written: name, ...more });
/** A row of pairs. */
export const pairRow = (line: number, mentors: readonly string[], mentees: readonly string[], more: Partial<PairRecord> = {}): PairRecord =>
	({ ...base, kind: 'pair', line, mentors, mentees, ...more });
/** A row of sessions. */
export const meeting = (line: number, date: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
	...base, kind: 'session', line, date, mentors: [], mentees: [], people: [], emails: [], present: [], summary: '', decisions: [], actions: [],
	topics: [], links: [], ...more,
});

/** A source as a reader gives it. */
export const sourceOf = (records: readonly ImportRecord[]): SourceRead =>
	({ format: 'csv', kind: 'people', columnKeys: [], columns: [], records, skipped: [], issues: [] });

/** The target of an import into files in memory. */
export async function targetOf(tree: Tree, today = '2026-03-10'): Promise<ImportTarget> {
	const programme = await programmeIn(tree);
	const people = tree['people.yaml'];
	const pathOf = (uri: string): string => segmentsBelow(root, uri)?.join('/') ?? '';
	return {
		programme: programme, now: noon(today), language: 'en',
		text: uri => Promise.resolve(tree[pathOf(uri)]),
		taken: uri => Object.hasOwn(tree, pathOf(uri)),
		...(people !== undefined && { people: { uri: `${root}/people.yaml`, text: people } }),
	};
}

/** The files after a plan. */
function treeAfter(tree: Tree, plan: Pick<ImportPlan, 'create' | 'edit'>): Tree {
	const pathOf = (uri: string): string => segmentsBelow(root, uri)?.join('/') ?? '';
	return {
		...tree,
		...Object.fromEntries(plan.create.map(({ uri, text }) => [pathOf(uri), text])),
		...Object.fromEntries(plan.edit.map(({ uri, expected, edits }) => [pathOf(uri), applyEdits(expected, edits)])),
	};
}

/** An import with its result. */
export interface Imported {
	readonly preview: ImportPreview;
	readonly plan: ImportPlan;
	readonly tree: Tree;
	/** `state key`, in order. */
	readonly says: readonly string[];
}

/** Imports records into files in memory. */
export async function importRecords(tree: Tree, records: readonly ImportRecord[], answers: ImportAnswers = {}): Promise<Imported> {
	const target = await targetOf(tree);
	return planned(tree, await previewRead(sourceOf(records), 'peserta.csv', answers, target), target);
}

/** Imports a file into files in memory. */
export async function importFile(tree: Tree, name: string, bytes: Uint8Array, answers: ImportAnswers = {}): Promise<Imported> {
	const target = await targetOf(tree);
	const preview = await previewImport({ name, bytes }, answers, target);
	if ('refused' in preview) {
		throw new Error(preview.refused);
	}
	return planned(tree, preview, target);
}

async function planned(tree: Tree, preview: ImportPreview, target: ImportTarget): Promise<Imported> {
	const plan = await planImport(preview, target);
	if ('notEditable' in plan) {
		throw new Error(plan.notEditable);
	}
	return { preview, plan, tree: treeAfter(tree, plan), says: preview.proposals.map(({ state, key }) => `${state} ${key}`) };
}

import { PeopleEntries } from '../../plans/peopleEntries';
import { addPeople, pairFile, peopleFile } from '../../plans/peopleFiles';
import type { FileEdit, NewFile, Plan } from '../../plans/plan';
import { ignorePrivate } from '../../plans/planShare';
import { composeEdits, differenceOf } from '../../text/textEdit';
import { join, type Uri } from '../../text/uri';
import { programmeShape } from '../../record/programmeFile';
import { isSameKey } from '../../record/keys';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import type { ImportCounts, ImportPreview, ImportTarget } from './importPreview';

/** A plan that imports a source. */
export interface ImportPlan extends Plan {
	readonly counts: ImportCounts;
}

/** A file that would change and can't be edited. */
export interface NotEditable {
	readonly notEditable: Uri;
}

/**
 * Puts what a preview proposes into one plan, with what is remembered of it. Returns the file that can't be edited, if there is one. A plan
 * without a file is empty: nothing is to be written.
 */
export async function planImport(preview: ImportPreview, target: ImportTarget): Promise<ImportPlan | NotEditable> {
	const { changes, counts } = preview;
	const { programme } = target;
	const language = programme.file?.language ?? target.language;
	const create: NewFile[] = [];
	const edit: FileEdit[] = [];
	const cohorts = await planCohorts(preview, target);
	if (cohorts === 'notEditable') {
		return { notEditable: programme.file?.uri ?? join(programme.folder, 'programme.yaml') };
	}
	edit.push(...cohorts);
	const people = await planPeople(preview, target);
	if (!people) {
		return { notEditable: target.people?.uri ?? join(programme.folder, 'people.yaml') };
	}
	create.push(...people.create, ...changes.pairs.map(pair => ({ uri: pair.uri, text: pairFile(pair, language) })), ...changes.create);
	edit.push(...people.edit, ...byFile(changes.edit));
	const base = { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), counts };
	if (create.length + edit.length === 0) {
		return { ...base, create: [], edit: [] };
	}
	const { uri, before, after } = changes.memory;
	if (before === undefined) {
		const ignored = create.some(file => file.uri === join(programme.folder, 'private', '.gitignore'))
			? []
			: ignorePrivate(programme.folder, target.taken);
		return { ...base, create: [...ignored, ...create, { uri, text: after }], edit };
	}
	return { ...base, create, edit: before === after ? edit : [...edit, { uri, expected: before, edits: differenceOf(before, after) }] };
}

/** All edits of one file together. */
function byFile(edits: readonly FileEdit[]): readonly FileEdit[] {
	const files = new Map<Uri, FileEdit>();
	for (const each of edits) {
		const before = files.get(each.uri);
		files.set(each.uri, before ? { ...before, edits: [...before.edits, ...each.edits] } : each);
	}
	return [...files.values()];
}

async function planPeople({ changes }: ImportPreview, target: ImportTarget): Promise<Pick<Plan, 'create' | 'edit'> | undefined> {
	const { people: file, programme } = target;
	const language = programme.file?.language ?? target.language;
	if (changes.people.length + changes.changedPeople.length === 0) {
		return { create: [], edit: [] };
	}
	if (!file) {
		return { create: [{ uri: join(programme.folder, 'people.yaml'), text: peopleFile(changes.people, language) }], edit: [] };
	}
	const entries = changes.changedPeople.length === 0 ? undefined : await PeopleEntries.open(file.text);
	const edits = composeEdits(file.text, [
		() => changes.changedPeople.length === 0 ? [] : entries?.change(changes.changedPeople),
		text => addPeople(programme.folder, language, { uri: file.uri, text }, changes.people)?.edit[0]?.edits
			?? (changes.people.length === 0 ? [] : undefined),
	]);
	return edits && { create: [], edit: [{ uri: file.uri, expected: file.text, edits }] };
}

async function planCohorts({ changes }: ImportPreview, { programme, text }: ImportTarget): Promise<readonly FileEdit[] | 'notEditable'> {
	const uri = programme.file?.uri;
	if (changes.cohorts.length === 0 || uri === undefined) {
		return [];
	}
	const expected = await text(uri);
	const draft = expected === undefined ? undefined : YamlDraft.open(expected, { sameKey: isSameKey });
	for (const cohort of changes.cohorts) {
		draft?.append(['cohorts'], { id: cohort.id, name: cohort.name }, {
			order: programmeShape.is === 'fields' ? Object.keys(programmeShape.fields) : [],
		});
	}
	const edits = draft?.finish()?.edits;
	return expected === undefined || !edits ? 'notEditable' : [{ uri, expected, edits }];
}

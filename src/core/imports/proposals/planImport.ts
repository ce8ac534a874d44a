import { PeopleEntries } from '../../plans/people/peopleEntries';
import { pairFile, peopleFileInSteps } from '../../plans/people/peopleFiles';
import type { FileEdit, NewFile, Plan } from '../../plans/plan';
import { ignorePrivate } from '../../plans/reflection/planShare';
import { differenceOf } from '../../text/textEdit';
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
	create.push(...people.create);
	for (const pair of changes.pairs) {
		create.push({ uri: pair.uri, text: pairFile(pair, language) });
		await stepIn(target);
	}
	create.push(...changes.create);
	edit.push(...people.edit, ...byFile(changes.edit));
	const base = { within: programme.folder, ...(programme.file && { needs: programme.file.uri }), counts };
	if (create.length + edit.length === 0) {
		return { ...base, create: [], edit: [] };
	}
	const { uri, before } = changes.memory;
	const after = await changes.memory.after.render(() => stepIn(target));
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
		const steps = peopleFileInSteps(changes.people, language);
		let { done, value } = steps.next();
		for (; done !== true; { done, value } = steps.next()) {
			await stepIn(target);
		}
		return { create: [{ uri: join(programme.folder, 'people.yaml'), text: value ?? '' }], edit: [] };
	}
	const entries = await PeopleEntries.open(file.text, () => stepIn(target));
	const edits = await entries?.edit(changes.changedPeople, changes.people, () => stepIn(target));
	return edits && { create: [], edit: [{ uri: file.uri, expected: file.text, edits }] };
}

async function stepIn({ pause }: ImportTarget): Promise<void> {
	await pause?.();
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

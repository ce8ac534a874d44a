import { findCohort } from '../../analysis/figures/scope';
import type { Programme } from '../../programme/programme';
import { onOneLine } from '../../text/plainText';
import type { TextEdit } from '../../text/textEdit';
import type { Day } from '../../time/days';
import { isMap } from '../../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { freeSlug } from '../names';
import { presentValues } from '../setValues';

/** A new cohort. */
export interface NewCohort {
	readonly id: string;
	readonly name: string;
	/** Empty for no day. */
	readonly start?: Day;
	readonly end?: Day;
}

/** Returns a free id for a new cohort, made of its name. Undefined if a cohort is called so already, by its name or its id. */
export function newCohortId(programme: Programme, name: string): string | undefined {
	return findCohort(programme, name) === undefined
		? freeSlug(name, 'cohort', id => findCohort(programme, id) !== undefined)
		: undefined;
}

/** Returns the edits that add a cohort at the end of a programme's file. Undefined if the text can't be edited. */
export function planNewCohort(text: string, { id, name, start = '', end = '' }: NewCohort): readonly TextEdit[] | undefined {
	const record = OpenRecord.programme(text);
	return record?.change([
		...inList(record),
		{ append: ['cohorts'], item: presentValues({ id, name: onOneLine(name), start: start || null, end: end || null }) },
	])?.edits;
}

/** A single cohort that is written without a list becomes the first of one. */
function inList(record: OpenRecord): readonly RecordChange[] {
	return isMap(record.nodeAt(['cohorts'])) ? [{ wrap: ['cohorts'] }] : [];
}

import { mentionsPeople } from '../../programme/mentionsPeople';
import type { Programme } from '../../programme/programme';
import { canonicalKey } from '../../record/keys';
import { programmeShape } from '../../record/programmeFile';
import { type AnyShape, type FieldsShape, text as anyText } from '../../record/shape';
import { onOneLine } from '../../text/plainText';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { followPath, join, relativePath, segmentsBelow, type Uri } from '../../text/uri';
import { OpenYaml } from '../../yaml/edit/openYaml';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlNode, type YamlPath } from '../../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from '../changeRecord';
import { slug } from '../names';
import { presentValues } from '../setValues';

/** A programme that begins like an earlier one. */
export interface LikeRequest {
	readonly earlier: Programme;
	/** The text of the earlier programme's file. */
	readonly text: string;
	/** The uri of the new programme's file. */
	readonly uri: Uri;
	readonly name: string;
	/** The name of the new programme's only cohort; empty for none. */
	readonly cohort: string;
}

/**
 * Returns the text of a new programme's file: the earlier one's with another name and id, without its cohorts and sessions, and without
 * keys that are not ours and comments that name its people or hold contact data. The new cohort has the milestones of the last one.
 * Signers stay, with their names. Undefined if the text can't be edited.
 */
export function programmeFileLike({ earlier, text, uri, name, cohort }: LikeRequest): string | undefined {
	const record = OpenRecord.programme(text);
	const root = record?.nodeAt([]);
	if (record?.isWholeText !== true || !isMap(root)) {
		return undefined;
	}
	const without = record.change([...unknownKeys(root, settings), ...record.has(['sessions']) ? [{ remove: ['sessions'] }] : []]);
	const rest = without && OpenRecord.programme(without.text);
	const changed = rest?.change([
		{ set: ['id'], to: slug(name, 'programme'), first: true }, { set: ['name'], to: onOneLine(name) }, ...movedLogo(earlier, uri),
		...cohort !== '' ? [{ set: ['cohorts'], to: [newCohort(earlier, cohort)] }] : rest.has(['cohorts']) ? [{ remove: ['cohorts'] }] : [],
	])?.text;
	return changed === undefined ? undefined : withoutComments(changed, mentionsPeople(earlier));
}

/** What is copied with the keys that are known in it; cohorts are written anew. */
const settings: FieldsShape = { is: 'fields', fields: { ...programmeShape.is === 'fields' ? programmeShape.fields : {}, cohorts: anyText, sessions: anyText } };

/** Returns the removals of the keys that a shape does not have, at any depth. */
function unknownKeys(node: YamlNode | null | undefined, shape: AnyShape, path: YamlPath = []): readonly { readonly remove: YamlPath }[] {
	if (isMap(node) && shape.is === 'fields') {
		return node.entries.flatMap(({ key, value }) => {
			const written = isScalar(key) ? key.text : '';
			const known = canonicalKey(written, shape.fields);
			const inner = known === undefined ? undefined : shape.fields[known];
			return inner ? unknownKeys(value, inner, [...path, written]) : [{ remove: [...path, written] }];
		});
	}
	return isSeq(node) && shape.is === 'list' ? node.items.flatMap((item, i) => unknownKeys(item, shape.item, [...path, i])) : [];
}

function newCohort({ file }: Programme, name: string): NewValue {
	const last = [...file?.cohorts ?? []].sort((a, b) => (a.start ?? '').localeCompare(b.start ?? '')).at(-1);
	const milestones = last?.milestones?.map(({ id, after_days: afterDays, template }) =>
		presentValues({ id: id ?? null, after_days: afterDays ?? null, template: template ?? null }));
	return { id: slug(name, 'cohort'), name: onOneLine(name), ...milestones && milestones.length > 0 && { milestones } };
}

/** A logo outside of the earlier programme's folder is not copied: its path is written anew. */
function movedLogo({ folder, file }: Programme, uri: Uri): readonly RecordChange[] {
	const path = file?.letterhead?.logo;
	const logo = path === undefined ? undefined : followPath(file?.uri ?? join(folder, 'programme.yaml'), path);
	const moved = logo === undefined || segmentsBelow(folder, logo) ? undefined : relativePath(uri, logo);
	return moved === undefined || moved === path ? [] : [{ set: ['letterhead', 'logo'], to: moved }];
}

/** Removes each block of comments that names one of the people: a sentence may go over several lines. */
function withoutComments(text: string, mentions: (text: string) => boolean): string | undefined {
	const comments = OpenYaml.parse(text)?.composed.comments;
	if (!comments) {
		return undefined;
	}
	const lines = comments.map(({ start, text: words }) => {
		const lineStart = text.lastIndexOf('\n', start - 1) + 1;
		const isOwnLine = text.slice(lineStart, start).trim() === '';
		return { start, end: start + words.length, lineStart, isOwnLine, words };
	});
	const blocks: (typeof lines)[] = [];
	for (const line of lines) {
		const before = blocks.at(-1)?.at(-1);
		const goesOn = before?.isOwnLine === true && line.isOwnLine && text.slice(before.end, line.start).trim() === ''
			&& !/\n[^\S\n]*\r?\n/.test(text.slice(before.end, line.start));
		if (goesOn) {
			blocks.at(-1)?.push(line);
		} else {
			blocks.push([line]);
		}
	}
	const edits = blocks.filter(block => mentions(block.map(({ words }) => words).join('\n'))).flat()
		.map(({ start, end, lineStart, isOwnLine }): TextEdit => isOwnLine
			? { start: lineStart, end: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end) + 1, text: '' }
			: { start: text.slice(0, start).trimEnd().length, end, text: '' });
	return applyEdits(text, edits);
}

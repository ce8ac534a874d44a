import type { TextEdit } from '../../text/textEdit';
import type { NewValue } from '../../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlPath } from '../../yaml/read/yamlNode';
import { OpenRecord, type RecordChange } from '../changeRecord';

/** The lists of a programme's file that are changed entry by entry, with the key for which a plain text stands. */
export const programmeLists = { cohorts: 'id', values: 'id', signers: 'name' } as const;
/** One of them. */
export type ProgrammeList = keyof typeof programmeLists;

/** A change of a programme's file. Indexes are those of the list as it is read. */
export type ProgrammeChange =
	/** Null removes the value, and the map around it when nothing else is in it. */
	| { readonly is: 'value'; readonly path: YamlPath; readonly to: NewValue }
	/** A value of an entry. */
	| { readonly is: 'entry'; readonly list: ProgrammeList; readonly at: number; readonly key: string; readonly to: NewValue }
	| { readonly is: 'add'; readonly list: ProgrammeList; readonly at: number; readonly item: NewValue }
	| { readonly is: 'move'; readonly list: ProgrammeList; readonly from: number; readonly to: number }
	| { readonly is: 'remove'; readonly list: ProgrammeList; readonly at: number };

/**
 * Returns the edits of one change. `read` is how many entries its list is read as: where the text has another number, an entry in it is
 * not readable, and nothing of the list is changed. Undefined if the text can't be edited so.
 */
export function planProgrammeChange(text: string, change: ProgrammeChange, read: number): readonly TextEdit[] | undefined {
	const record = OpenRecord.programme(text);
	const changes = record && changesOf(record, change, read);
	return changes && record.change(changes)?.edits;
}

function changesOf(record: OpenRecord, change: ProgrammeChange, read: number): readonly RecordChange[] | undefined {
	if (change.is === 'value') {
		return setOrRemove(record, change.path, change.to);
	}
	const { list } = change;
	const node = record.nodeAt([list]);
	const isList = isSeq(node);
	const isOne = isMap(node) || (isScalar(node) && node.text !== '');
	if (read !== (isSeq(node) ? node.items.length : isOne ? 1 : 0)) {
		return undefined;
	}
	// A single entry that is written without a list becomes the first one of it.
	const inList: readonly RecordChange[] = isOne ? [{ wrap: [list] }] : [];
	switch (change.is) {
		case 'add':
			return change.at < read
				? [...inList, { insert: [list], at: change.at, item: change.item }]
				: [...inList, { append: [list], item: change.item }];
		case 'move':
			return isList ? [{ move: [list], from: change.from, to: change.to }] : [];
		case 'remove':
			return record.removal(isList ? [list, change.at] : [list]);
		case 'entry': {
			const { at, key, to } = change;
			const entry = isList ? record.nodeAt([list, at]) : node;
			const path = isList ? [list, at] : [list];
			if (isScalar(entry)) {
				const { [list]: named } = programmeLists;
				return key === named && typeof to === 'string' ? [{ set: path, to }]
					: to === null ? [] : [{ set: path, to: { [named]: entry.text, [key]: to } }];
			}
			return to === null ? record.has([...path, key]) ? [{ remove: [...path, key] }] : [] : [{ set: [...path, key], to }];
		}
	}
}

function setOrRemove(record: OpenRecord, path: YamlPath, to: NewValue): readonly RecordChange[] | undefined {
	return to !== null ? [{ set: path, to }] : record.has(path) ? record.removal(path) : [];
}

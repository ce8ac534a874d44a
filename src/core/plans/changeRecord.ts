import { isSameKey } from '../record/aliases';
import { pairShape } from '../record/pair';
import { sessionShape, type Session } from '../record/session';
import type { Shape } from '../record/shape';
import { planAppend, planRemove, planSet } from '../yaml/edit/edit';
import type { NewValue } from '../yaml/edit/writeValue';
import type { YamlPath } from '../yaml/read/yamlNode';
import { offsetsOf } from '../text/range';
import { mapAt } from '../yaml/read/pathAt';
import { composeEdits, type TextEdit } from '../text/textEdit';

/** One change of what a file says, by the canonical keys that lead to it. */
export type RecordChange =
	| { readonly set: YamlPath; readonly to: NewValue }
	| { readonly append: YamlPath; readonly item: NewValue }
	| { readonly remove: YamlPath };

/**
 * Exact edits of a session's own part of its file. Keys that are written in Indonesian are found
 * and kept; new ones go where the canonical order has them. Undefined when the text is not what was
 * read, or can't be edited (it is broken, or mixes line ends).
 */
export function changeSession(text: string, session: Session, changes: readonly RecordChange[]): readonly TextEdit[] | undefined {
	const place = mapAt(text, offsetsOf(text, session.range).start);
	return place && change(text, place.document, place.path, sessionShape, changes);
}

/** The same for a pair's file. */
export function changePair(text: string, changes: readonly RecordChange[]): readonly TextEdit[] | undefined {
	return change(text, 0, [], pairShape, changes);
}

function change(text: string, document: number, at: YamlPath, shape: Shape<unknown>, changes: readonly RecordChange[]): readonly TextEdit[] | undefined {
	return composeEdits(text, changes.map(each => (current: string) => {
		const path = 'set' in each ? each.set : 'append' in each ? each.append : each.remove;
		const options = { document, sameKey: isSameKey, order: keysAt(shape, path) };
		return 'set' in each ? planSet(current, [...at, ...path], each.to, options)
			: 'append' in each ? planAppend(current, [...at, ...path], each.item, options)
				: planRemove(current, [...at, ...path], options);
	}));
}

/** The keys of the map that holds a path's last key, in their canonical order. */
function keysAt(shape: Shape<unknown>, path: YamlPath): readonly string[] {
	let at: Shape<unknown> | undefined = shape;
	for (const step of path.slice(0, -1)) {
		at = at?.is === 'fields' ? at.fields[step] : at?.is === 'list' ? at.item : undefined;
	}
	return at?.is === 'fields' ? Object.keys(at.fields) : [];
}

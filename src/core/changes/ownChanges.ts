import { sameValue } from '../text/collections';
import type { Change, FieldChange } from './change';

/**
 * Returns what a version that joins others changed itself: of its changes since one of them those that it also has since each other one.
 * What it took from one of them is a change of that one, also where an entry has another id since.
 */
export function ownChanges(since: readonly Change[], sinceOthers: readonly (readonly Change[])[]): readonly Change[] {
	if (sinceOthers.length === 0) {
		return since;
	}
	const all = [since, ...sinceOthers].flat();
	const before = new Set(all.flatMap(({ of, fields }) => fields.filter(isName).map(({ from }) => `${of} ${String(from)}`)));
	return since.flatMap(change => {
		const isOther = ({ of, did, name }: Change): boolean => of === change.of && did === change.did && name === change.name;
		const same = sinceOthers.map(others => others.find(isOther));
		if (same.includes(undefined) || (change.did === 'added' && before.has(`${change.of} ${change.name ?? ''}`))) {
			return [];
		}
		const fields = change.fields.filter(field => same.every(other => other?.fields.some(each => isSame(each, field))));
		return change.did === 'changed' && fields.length === 0 && change.fields.length > 0 ? [] : [{ ...change, fields }];
	});
}

/** Whether a field is what its thing is called: of an action or goal that got another id it seems to have changed. */
const isName = ({ path, from }: FieldChange): boolean => path.at(-1) === 'text' && from !== undefined;

const isSame = (one: FieldChange, other: FieldChange): boolean => sameValue(one.path, other.path) && sameValue(one.to, other.to);

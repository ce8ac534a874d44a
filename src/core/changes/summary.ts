import { changesInWords } from '../words/lateWords';
import type { Words } from '../words/words';
import type { Change, ChangedThing } from './change';

/** In the order in which they are said. Private notes are not among them: they leave no trace for others. */
const things: readonly ChangedThing[] = ['session', 'action', 'goal', 'note', 'pair', 'person', 'programme', 'evidence', 'template', 'message', 'file'];

/** How many kinds of changes are said one by one. */
const maxKinds = 5;

/** Returns what changed as numbers: `1 session logged, 2 actions done`; nothing of private notes. Empty for no changes. */
export function summaryOf(changes: readonly Change[], words: Words): string {
	const say = changesInWords[words.language];
	const kinds = things.flatMap(thing => {
		const ofThing = changes.filter(({ of }) => of === thing);
		return [...new Set(ofThing.map(({ did }) => did))]
			.map(did => ({ thing, did, count: ofThing.filter(change => change.did === did).length }));
	});
	// Comments and layout are said only where nothing else changed.
	const said = kinds.some(({ did }) => did !== 'rewritten') ? kinds.filter(({ did }) => did !== 'rewritten') : kinds;
	const shown = said.length > maxKinds ? said.slice(0, maxKinds - 1) : said;
	const others = said.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
	return [
		...shown.map(({ thing, did, count }) => `${say.counted[thing](count)} ${thing === 'goal' && did === 'dropped' ? say.goalDropped : say.did[did]}`),
		...(others > 0 ? [say.others(others)] : []),
	].join(', ');
}

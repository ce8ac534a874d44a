import { groupBy } from '../text/collections';
import { changesInWords } from '../words/lateWords';
import type { Words } from '../words/words';
import type { Change, ChangedThing, Did } from './change';

/** In the order in which they are said. Private notes are not among them: they leave no trace for others. */
const things: readonly ChangedThing[] = ['session', 'action', 'goal', 'note', 'pair', 'person', 'programme', 'evidence', 'template', 'message', 'file'];

/** What happened to things of one kind is said in this order; the rest follows as it comes. */
const first: readonly Did[] = ['logged', 'scheduled', 'done', 'reached', 'shared', 'added'];

/** How many parts a summary has at most; with more, each kind of things is one part. */
const maxParts = 6;

/** Returns what changed as numbers: `1 session logged, 2 actions done`; nothing of private notes. Empty for no changes. */
export function summaryOf(changes: readonly Change[], words: Words): string {
	const say = changesInWords[words.language];
	// Comments and layout are said only where nothing else changed.
	const isPlain = ({ did }: Change): boolean => did === 'rewritten' || did === 'renamed';
	const said = changes.some(change => !isPlain(change)) ? changes.filter(change => !isPlain(change)) : changes;
	const byThing = things.flatMap(thing => {
		const dids = groupBy(said.filter(({ of }) => of === thing), ({ did }) => did);
		return dids.size === 0 ? [] : [{ thing, dids: [...dids].map(([did, { length }]) => ({ did, length })) }];
	});
	const part = (thing: ChangedThing, did: Did, n: number): string =>
		`${say.counted[thing](n)} ${thing === 'goal' && did === 'dropped' ? say.goalDropped : say.did[did]}`;
	const isLong = byThing.reduce((sum, { dids }) => sum + dids.length, 0) > maxParts;
	return byThing.flatMap(({ thing, dids }) => isLong && dids.length > 1
		? [part(thing, 'changed', dids.reduce((sum, { length }) => sum + length, 0))]
		: [...dids].sort((a, b) => rank(a.did) - rank(b.did)).map(({ did, length }) => part(thing, did, length)),
	).join(', ');
}

function rank(did: Did): number {
	const place = first.indexOf(did);
	return place < 0 ? first.length : place;
}

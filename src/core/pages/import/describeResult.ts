import type { ImportPreview } from '../../imports/proposals/importPreview';
import type { Proposal } from '../../imports/proposal';
import { issueSentence } from '../../imports/issueSentence';
import { countsIn } from './describeImport';
import { labelIn, type RowSources } from './describeRow';
import type { ImportResult, MadeThing, RowThing } from './importPage';

/** More are counted only. */
const maxListed = 200;

/** The things in the order in which they are listed. */
const things: readonly RowThing[] = ['cohort', 'person', 'pair', 'session', 'wish'];

/** The result of an import in words, with what its links open. */
export interface DescribedResult {
	readonly result: Omit<ImportResult, 'canUndo' | 'isUndone'>;
	readonly places: readonly Proposal[];
}

/** Says what an import has made of a preview, and what it left out. */
export function describeResult(preview: ImportPreview, sources: RowSources): DescribedResult {
	const { labels } = sources;
	const { page: { result: words } } = labels;
	const places: Proposal[] = [];
	const link = (proposal: Proposal): MadeThing => ({ label: labelIn(proposal, sources), place: places.push(proposal) - 1 });
	const [created, changed] = [countsIn(preview, 'new'), countsIn(preview, 'changed')];
	const has = (counts: object): boolean => Object.values(counts).some(n => n > 0);
	const left = preview.proposals.filter(({ state }) => state === 'leftOut' || state === 'unclear');
	return {
		places,
		result: {
			says: has(created) && has(changed) ? words.createdAndChanged(created, changed)
				: has(created) ? words.created(created)
				: has(changed) ? words.changed(changed) : labels.page.will.nothing,
			lists: things.flatMap(thing => {
				const made = preview.proposals.filter(each => each.thing === thing && (each.state === 'new' || each.state === 'changed'));
				return made.length === 0 ? [] : [{
					heading: words.made[thing], made: made.slice(0, maxListed).map(link),
					more: made.length > maxListed ? words.more(made.length - maxListed) : '',
				}];
			}),
			leftOut: left.slice(0, maxListed).map(({ issues, ...proposal }) => ({
				label: [words.line(proposal.line), labelIn(proposal, sources)].join(': '),
				why: issues.length === 0 ? words.byYou : issues.map(issue => issueSentence(issue, labels)).join(' '),
			})),
			leftOutMore: left.length > maxListed ? words.more(left.length - maxListed) : '',
		},
	};
}
